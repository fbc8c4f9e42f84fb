/** What a unit may do with an assignment: what comes next as one button, then the rest; and what was just received. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../api/endpoint.ts';
import { isHead, useMe } from '../../app/me.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/day.tsx';
import type { IconName } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { MoreTime } from './deeds/more-time.tsx';
import { NameOfficer } from './deeds/name-officer.tsx';
import { NilReport } from './deeds/nil-report.tsx';
import type { Done } from './deeds/use-deed.ts';
import { RaiseObstacle, RejectReceipt } from './deeds/with-words.tsx';
import { NextStep } from './next-step.tsx';
import { mayDo } from './shown.ts';
import './filing.css';

const texts = {
  vi: {
    title: 'Việc của đơn vị',
    others: 'Việc khác',
    received: 'Máy chủ nhận lúc',
    nil: 'Báo cáo không phát sinh',
    time: 'Đề nghị gia hạn',
    obstacle: 'Nêu vướng mắc',
    rejection: 'Từ chối tiếp nhận',
    officer: 'Phân công cán bộ đầu mối',
  },
  en: {
    title: 'The unit’s part',
    others: 'Other deeds',
    received: 'Received by the server at',
    nil: 'Nil report',
    time: 'Ask for more time',
    obstacle: 'Raise an obstacle',
    rejection: 'Reject receipt',
    officer: 'Name the reporting officer',
  },
};

export interface UnitActionsProps {
  readonly shown: AnswerOf<'GET /assignments/{assignmentId}'>;
}
type DeedName = 'nil' | 'time' | 'obstacle' | 'rejection' | 'officer';
const DEEDS: readonly { readonly name: DeedName; readonly operation: string; readonly icon: IconName }[] = [
  { name: 'nil', operation: 'FILE_REPORT', icon: 'check' },
  { name: 'time', operation: 'REQUEST_EXTENSION', icon: 'clock' },
  { name: 'obstacle', operation: 'RAISE_OBSTACLE', icon: 'alert' },
  { name: 'officer', operation: 'ASSIGN_OFFICER', icon: 'people' },
  { name: 'rejection', operation: 'REJECT_RECEIPT', icon: 'undo' },
];
/** Without one of these the person has no part in it for the unit. */
const UNIT_OPERATIONS = [
  'ACKNOWLEDGE',
  'FILE_PLAN',
  'FILE_REPORT',
  'ANSWER_EXPLANATION',
  'REQUEST_EXTENSION',
  'RAISE_OBSTACLE',
  'ASSIGN_OFFICER',
];

function OpenDeed({
  name,
  ...props
}: UnitActionsProps & {
  readonly name: DeedName;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}) {
  const me = useMe();
  switch (name) {
    case 'nil':
      return <NilReport {...props} isHead={isHead(me)} />;
    case 'time':
      return <MoreTime {...props} />;
    case 'obstacle':
      return <RaiseObstacle {...props} />;
    case 'rejection':
      return <RejectReceipt {...props} />;
    case 'officer':
      return <NameOfficer {...props} />;
  }
}

const DoneNotice = ({ what, at }: Done) => {
  const say = useTexts(texts);
  return (
    <Notice tone="good">
      {what} {say.received}{' '}
      <b>
        <Moment value={at} />
      </b>
      .
    </Notice>
  );
};

export function UnitActions({ shown }: UnitActionsProps) {
  const say = useTexts(texts);
  const [open, setOpen] = useState<DeedName>();
  const [done, setDone] = useState<Done>();
  const isOwn = UNIT_OPERATIONS.some((operation) => mayDo(shown, operation));
  if (!isOwn && done === undefined) return null;
  const close = (): void => setOpen(undefined);
  const finish = (what: Done): void => {
    setDone(what);
    close();
  };
  const deeds = DEEDS.filter(({ operation }) => mayDo(shown, operation));
  return (
    <section class="sheet stack filing-actions no-print" aria-labelledby="unit-actions">
      <h2 id="unit-actions">{say.title}</h2>
      {done !== undefined && <DoneNotice {...done} />}
      <NextStep shown={shown} onDone={setDone} />
      {deeds.length > 0 && (
        <div class="row" role="group" aria-label={say.others}>
          {deeds.map(({ name, icon }) => (
            <Button key={name} small icon={icon} onClick={() => setOpen(name)}>
              {say[name]}
            </Button>
          ))}
        </div>
      )}
      {open !== undefined && <OpenDeed name={open} shown={shown} onDone={finish} onClose={close} />}
    </section>
  );
}
