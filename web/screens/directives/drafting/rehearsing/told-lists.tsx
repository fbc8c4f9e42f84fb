/** Units, letters and mails of a rehearsal: what can be looked up, closed until it is asked for. */
import type { ComponentChildren } from 'preact';
import { Day } from '../../../../components/day.tsx';
import { Table } from '../../../../components/table.tsx';
import { compareNames, formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { Told } from './told.ts';

const texts = {
  vi: {
    units: (count: string) => `${count} đơn vị đã hành động thế nào`,
    unit: 'Đơn vị',
    way: 'Cách làm',
    rung: 'Nấc đôn đốc cao nhất',
    letters: (count: string) => `${count} văn bản đôn đốc, chấn chỉnh`,
    firstOf: (shown: string, total: string) => `${shown} đầu tiên trong ${total}`,
    kind: 'Loại',
    notation: 'Số, ký hiệu',
    signed: 'Ký ngày',
    drafted: 'Dự thảo ngày',
    block: 'Hình thức ký',
    state: 'Tình trạng',
    mails: (count: string) => `${count} thư đã gửi`,
    day: 'Ngày, giờ',
    to: 'Người nhận',
    subject: 'Tiêu đề',
  },
  en: {
    units: (count: string) => `How the ${count} units behaved`,
    unit: 'Unit',
    way: 'Behaviour',
    rung: 'Highest rung',
    letters: (count: string) => `${count} letters`,
    firstOf: (shown: string, total: string) => `The first ${shown} of ${total}`,
    kind: 'Kind',
    notation: 'Notation',
    signed: 'Signed on',
    drafted: 'Drafted on',
    block: 'Signing form',
    state: 'State',
    mails: (count: string) => `${count} mails`,
    day: 'Day and hour',
    to: 'Recipient',
    subject: 'Subject',
  },
};

const Folded = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <details class="sheet rehearsing-folded">
    <summary>
      <h2>{title}</h2>
    </summary>
    {children}
  </details>
);

export function ToldUnits({ units }: Pick<Told, 'units'>) {
  const say = useTexts(texts);
  const language = useLanguage();
  const title = say.units(formatCount(units.length, language));
  // Those that give work come first.
  const rows = [...units].sort(
    (one, other) =>
      Number(other.highestRung !== undefined) - Number(one.highestRung !== undefined) ||
      compareNames(one.name, other.name),
  );
  return (
    <Folded title={title}>
      <Table
        caption={title}
        rows={rows}
        keyOf={({ unitId }) => unitId}
        columns={[
          { key: 'unit', title: say.unit, isHead: true, cell: ({ name }) => name },
          {
            key: 'way',
            title: say.way,
            cell: ({ way, story }) => (
              <>
                <b>{way}.</b> {story}
              </>
            ),
          },
          { key: 'rung', title: say.rung, cell: ({ highestRung }) => highestRung ?? '–' },
        ]}
      />
    </Folded>
  );
}

export function ToldLetters({ letters }: Pick<Told, 'letters'>) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  if (letters.drafted === 0) return null;
  const { shown, drafted } = letters;
  return (
    <Folded title={say.letters(count(drafted))}>
      <Table
        caption={
          shown.length < drafted
            ? say.firstOf(count(shown.length), count(drafted))
            : say.letters(count(drafted))
        }
        rows={shown.map((letter, index) => ({ ...letter, index }))}
        keyOf={({ index }) => String(index)}
        columns={[
          { key: 'unit', title: say.unit, isHead: true, cell: ({ unitName }) => unitName },
          { key: 'kind', title: say.kind, cell: ({ kind }) => kind },
          { key: 'notation', title: say.notation, cell: ({ notation }) => notation ?? '–' },
          { key: 'drafted', title: say.drafted, cell: ({ draftedOn }) => <Day value={draftedOn} /> },
          {
            key: 'signed',
            title: say.signed,
            cell: ({ signedOn }) => (signedOn === undefined ? '–' : <Day value={signedOn} />),
          },
          { key: 'block', title: say.block, cell: ({ block }) => block },
          { key: 'state', title: say.state, cell: ({ state }) => state },
        ]}
      />
    </Folded>
  );
}

export function ToldMails({ mails }: Pick<Told, 'mails'>) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  const { shown, total } = mails;
  return (
    <Folded title={say.mails(count(total))}>
      <Table
        caption={
          shown.length < total ? say.firstOf(count(shown.length), count(total)) : say.mails(count(total))
        }
        rows={shown.map((mail, index) => ({ ...mail, index }))}
        keyOf={({ index }) => String(index)}
        columns={[
          { key: 'subject', title: say.subject, isHead: true, cell: ({ subject }) => subject },
          {
            key: 'day',
            title: say.day,
            cell: ({ day, time }) => (
              <span class="numeric">
                <Day value={day} /> {time}
              </span>
            ),
          },
          { key: 'to', title: say.to, cell: ({ role, unitName }) => `${role}, ${unitName}` },
        ]}
      />
    </Folded>
  );
}
