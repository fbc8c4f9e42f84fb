/** What an issue brings about, line by line: the number, the units, the mails, the first deadline. */
import { useReading } from '../../../../api/use-reading.ts';
import { Day } from '../../../../components/day.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { Content } from '../draft-form.ts';
import { symbolOf } from '../form/notation.ts';
import type { Preview } from '../preview/preview.tsx';
import { useDirectory } from '../form/units.ts';

const texts = {
  vi: {
    number: 'Số, ký hiệu',
    next: 'số tiếp theo trong sổ năm',
    pending: 'chưa có số; văn thư ghi số sau',
    noRegister: (year: string) => `Chưa mở sổ đăng ký năm ${year}; văn thư phải mở sổ trước khi ban hành.`,
    units: 'Đơn vị thực hiện',
    unitsOf: (units: string, assignments: string) => `${units} đơn vị, mở ngay ${assignments} nhiệm vụ`,
    later: 'Chưa mở nhiệm vụ ngay; mỗi kỳ báo cáo mở một nhiệm vụ cho từng đơn vị.',
    copies: 'Nhận bản chỉ đọc',
    copiesOf: (count: string) => `${count} đơn vị`,
    mails: 'Thư gửi ngay',
    mailsOf: (total: string, act: string, read: string) =>
      `${total} thư (${act} để thực hiện, ${read} để đọc)`,
    unreached: (count: string) => `${count} đơn vị chưa có ai nhận thư; nhiệm vụ vẫn được mở.`,
    first: 'Hạn đầu tiên',
    days: (count: number) => `còn ${count} ngày làm việc`,
    replaced: 'Hết hiệu lực cùng lúc',
  },
  en: {
    number: 'Notation',
    next: 'next number of the register of',
    pending: 'no number yet; the registrar enters it later',
    noRegister: (year: string) => `The register of ${year} is not open; the registrar must open it first.`,
    units: 'Units to act',
    unitsOf: (units: string, assignments: string) =>
      `${units} units, ${assignments} assignments opened at once`,
    later: 'No assignment at once; each period opens one for every unit.',
    copies: 'Copies to read',
    copiesOf: (count: string) => `${count} units`,
    mails: 'Mails at once',
    mailsOf: (total: string, act: string, read: string) => `${total} mails (${act} to act, ${read} to read)`,
    unreached: (count: string) =>
      `${count} units have nobody to receive mail; assignments are opened all the same.`,
    first: 'First deadline',
    days: (count: number) => `${count} working days from now`,
    replaced: 'Ends at the same time',
  },
};

/** The number that the register would give now; somebody else may take it first. */
function NumberLine({ content, day }: { readonly content: Content; readonly day: string }) {
  const say = useTexts(texts);
  const registers = useReading('GET /registers');
  const { data: directory } = useDirectory();
  const abbreviation = directory?.units.find(({ id }) => id === content.issuerUnitId)?.abbreviation ?? '…';
  const symbol = symbolOf(content.type, abbreviation, content.fieldAbbreviation ?? '');
  if (content.numberPending)
    return (
      <>
        <b>…/{symbol}</b> – {say.pending}
      </>
    );
  const year = day.slice(0, 4);
  const register = registers.data?.items.find(
    ({ issuer, year: of }) => issuer === content.issuerUnitId && String(of) === year,
  );
  if (registers.data !== undefined && register === undefined) return <>{say.noRegister(year)}</>;
  const number = register === undefined ? '…' : String(register.nextNumber).padStart(2, '0');
  return (
    <>
      <b>
        {number}/{symbol}
      </b>{' '}
      – {say.next} {year}
    </>
  );
}

function firstDue({ units, periods }: Preview): { day: string; workingDays?: number } | undefined {
  const due = units
    .flatMap(({ bundles }) => bundles)
    .sort((one, other) => (one.dueDay < other.dueDay ? -1 : 1));
  const [first] = due;
  if (first !== undefined) return { day: first.dueDay, workingDays: first.workingDays };
  const [period] = [...periods].sort((one, other) => (one.dueDay < other.dueDay ? -1 : 1));
  return period && { day: period.dueDay };
}

function Replaced({ directiveId }: { readonly directiveId: string }) {
  const say = useTexts(texts);
  const { data } = useReading('GET /directives/{directiveId}', { params: { directiveId } });
  return (
    <>
      <dt>{say.replaced}</dt>
      <dd>
        {data?.directive.notation} {data?.directive.content.subject}
      </dd>
    </>
  );
}

export function IssueFacts({
  content,
  preview,
  day,
}: {
  readonly content: Content;
  readonly preview: Preview;
  readonly day: string;
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  const { units, copies, mails } = preview;
  const assignments = units.reduce((sum, { bundles }) => sum + bundles.length, 0);
  const first = firstDue(preview);
  return (
    <>
      <dl class="facts">
        <dt>{say.number}</dt>
        <dd>
          <NumberLine content={content} day={day} />
        </dd>
        <dt>{say.units}</dt>
        <dd>
          {say.unitsOf(count(units.length), count(assignments))}
          {assignments === 0 && <>. {say.later}</>}
        </dd>
        {copies.length > 0 && (
          <>
            <dt>{say.copies}</dt>
            <dd>{say.copiesOf(count(copies.length))}</dd>
          </>
        )}
        <dt>{say.mails}</dt>
        <dd>{say.mailsOf(count(mails.total), count(mails.toAct), count(mails.toRead))}</dd>
        {first !== undefined && (
          <>
            <dt>{say.first}</dt>
            <dd>
              <Day value={first.day} weekday />
              {first.workingDays !== undefined && ` – ${say.days(first.workingDays)}`}
            </dd>
          </>
        )}
        {content.replacesDirectiveId !== undefined && <Replaced directiveId={content.replacesDirectiveId} />}
      </dl>
      {mails.unreached.total > 0 && (
        <Notice tone="warn">{say.unreached(count(mails.unreached.total))}</Notice>
      )}
    </>
  );
}
