import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { faultAt } from '../../api/field-error.ts';
import { useCommand } from '../../api/use-command.ts';
import type { ItemOf } from '../../api/use-whole.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Confirm } from '../../components/dialog.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { tell } from '../../components/toast.tsx';
import { compareNames, today } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { registerTexts } from './register-texts.ts';

interface OpenRegisterProps {
  readonly units: readonly ItemOf<'GET /units'>[];
  readonly issuer: string;
  readonly year: string;
}

interface Order {
  readonly issuerUnitId: string;
  readonly year: string;
  readonly startAt: string;
  readonly reason: string;
}

/** The committee first: it is whose documents are numbered nearly always. */
function issuersOf(units: OpenRegisterProps['units']): OpenRegisterProps['units'] {
  const isTop = ({ kind }: ItemOf<'GET /units'>): boolean => kind === 'PEOPLES_COMMITTEE';
  return units
    .filter(({ inForce, abbreviation }) => inForce && abbreviation !== undefined)
    .sort((one, other) => Number(isTop(other)) - Number(isTop(one)) || compareNames(one.name, other.name));
}

function Fields({
  order: { issuerUnitId, year, startAt, reason },
  units,
  problem,
  change,
}: {
  readonly order: Order;
  readonly units: OpenRegisterProps['units'];
  readonly problem: Error | undefined;
  readonly change: (part: Partial<Order>) => void;
}) {
  const say = useTexts(registerTexts);
  return (
    <section class="sheet stack">
      <div class="registers-fields">
        <Select
          label={say.issuer}
          value={issuerUnitId}
          options={[
            { value: '', label: say.choose },
            ...issuersOf(units).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValue={(id) => change({ issuerUnitId: id })}
          {...faultAt(problem, 'issuerUnitId')}
        />
        <TextField
          label={say.year}
          type="number"
          value={year}
          onValue={(text) => change({ year: text })}
          {...faultAt(problem, 'year')}
        />
        <TextField
          label={say.startAt}
          hint={say.startHint}
          type="number"
          min={1}
          value={startAt}
          onValue={(text) => change({ startAt: text })}
          {...faultAt(problem, 'startAt')}
        />
      </div>
      {Number(startAt) > 1 && (
        <TextField
          label={say.reason}
          hint={say.reasonHint}
          value={reason}
          onValue={(text) => change({ reason: text })}
          {...faultAt(problem, 'reason')}
        />
      )}
    </section>
  );
}

export function OpenRegister({ units, issuer, year }: OpenRegisterProps) {
  const say = useTexts(registerTexts);
  const { route } = useLocation();
  const opening = useCommand('POST /registers');
  const [isAsking, ask] = useState(false);
  const [typed, setTyped] = useState<Partial<Order>>({});
  const order = {
    issuerUnitId: issuer === '' ? (issuersOf(units)[0]?.id ?? '') : issuer,
    year: year === '' ? String(Number(today().slice(0, 4)) + 1) : year,
    startAt: '1',
    reason: '',
    ...typed,
  };
  const open = async (): Promise<void> => {
    const { issuerUnitId, reason } = order;
    const given = reason.trim() === '' ? {} : { reason };
    const done = await opening.run({
      body: { issuerUnitId, year: Number(order.year), startAt: Number(order.startAt), ...given },
    });
    ask(false);
    if (done === undefined) return;
    tell(say.opened(order.year));
    route('/registers', true);
  };
  return (
    <Page title={say.form} isPrintable={false} above={<a href="/registers">← {say.title}</a>}>
      <Form
        onSubmit={() => ask(true)}
        problem={opening.problem}
        foot={
          <>
            <Button type="submit" kind="primary">
              {say.deed}
            </Button>
            <LinkButton kind="quiet" href="/registers">
              {say.cancel}
            </LinkButton>
          </>
        }
      >
        <Fields
          order={order}
          units={units}
          problem={opening.problem}
          change={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
      </Form>
      {isAsking && (
        <Confirm
          title={say.sure(order.year)}
          deed={say.deed}
          isBusy={opening.isSending}
          onConfirm={() => void open()}
          onClose={() => ask(false)}
        >
          <p>{say.consequence(order.startAt)}</p>
        </Confirm>
      )}
    </Page>
  );
}
