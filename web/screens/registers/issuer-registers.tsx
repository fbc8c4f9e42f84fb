import type { AnswerOf } from '../../api/endpoint.ts';
import { LinkButton } from '../../components/button.tsx';
import { Day } from '../../components/day.tsx';
import { Notice } from '../../components/notice.tsx';
import { Table } from '../../components/table.tsx';
import { today } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { registerTexts } from './register-texts.ts';

export type RegisterItem = AnswerOf<'GET /registers'>['items'][number];

/** From November on the next year's register is nearly due. */
const NEXT_YEAR_FROM_MONTH = 11;
function wantedYears(registers: readonly RegisterItem[]): number[] {
  const [year, month] = [Number(today().slice(0, 4)), Number(today().slice(5, 7))];
  const wanted = month >= NEXT_YEAR_FROM_MONTH ? [year, year + 1] : [year];
  return wanted.filter((one) => !registers.some((register) => register.year === one));
}

const givenBy = ({ nextNumber, takeOver }: RegisterItem): number => nextNumber - (takeOver?.startAt ?? 1);

export function IssuerRegisters({
  registers,
  nameOf,
  mayOpen,
}: {
  readonly registers: readonly RegisterItem[];
  readonly nameOf: (unitId: string) => string;
  readonly mayOpen: boolean;
}) {
  const say = useTexts(registerTexts);
  const issuer = registers[0]?.issuer ?? '';
  return (
    <section class="stack tight">
      <h2>{nameOf(issuer)}</h2>
      {wantedYears(registers).map((year) => (
        <Notice
          key={year}
          tone="warn"
          action={
            mayOpen && (
              <LinkButton small href={`/registers?do=open&issuer=${issuer}&year=${year}`}>
                {say.open(year)}
              </LinkButton>
            )
          }
        >
          {say.late(year, nameOf(issuer))}
        </Notice>
      ))}
      <Table
        caption={nameOf(issuer)}
        isCaptionHidden
        rows={registers}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'year',
            title: say.year,
            isHead: true,
            cell: ({ id, year }) => (
              <a class="numeric" href={`/registers?register=${id}`}>
                {say.read(year)}
              </a>
            ),
          },
          {
            key: 'next',
            title: say.next,
            isNumeric: true,
            cell: ({ nextNumber }) => <b class="registers-next">{nextNumber}</b>,
          },
          { key: 'given', title: say.given, isNumeric: true, cell: givenBy },
          {
            key: 'day',
            title: say.lastDay,
            cell: ({ lastIssuedDay }) => (lastIssuedDay === null ? say.none : <Day value={lastIssuedDay} />),
          },
          {
            key: 'paper',
            title: say.takeOver,
            cell: ({ takeOver }) =>
              takeOver === null ? (
                say.none
              ) : (
                <>
                  {say.from(takeOver.startAt)}: {takeOver.reason}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}
