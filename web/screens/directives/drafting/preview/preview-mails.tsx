/** Every mail that would go: counted in full, the first ones by name; and the units that nobody would reach. */
import { Notice } from '../../../../components/notice.tsx';
import { Table } from '../../../../components/table.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { Preview } from './preview.tsx';

const texts = {
  vi: {
    title: 'Thư sẽ gửi',
    total: (total: string, act: string, read: string) =>
      `${total} thư: ${act} cho người phải thực hiện, ${read} cho nơi nhận chỉ để đọc.`,
    shown: (shown: number, total: string) => `${shown} thư đầu tiên trong ${total} thư`,
    unit: 'Đơn vị',
    person: 'Người nhận',
    subject: 'Tiêu đề thư',
    unreached: (count: number, names: string) =>
      `${count} đơn vị chưa có ai nhận thư: ${names}. Hãy bổ sung người dùng của đơn vị trước khi ban hành; nhiệm vụ vẫn được mở.`,
    more: (names: string) => `${names}…`,
  },
  en: {
    title: 'Mails that would go',
    total: (total: string, act: string, read: string) =>
      `${total} mails: ${act} to people who must act, ${read} to those who only read.`,
    shown: (shown: number, total: string) => `The first ${shown} of ${total}`,
    unit: 'Unit',
    person: 'Recipient',
    subject: 'Subject',
    unreached: (count: number, names: string) =>
      `${count} units have nobody to receive mail: ${names}. Enter their people before issuing; assignments are opened all the same.`,
    more: (names: string) => `${names}…`,
  },
};

export function PreviewMails({ preview: { mails } }: { readonly preview: Preview }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  const { total, toAct, toRead, shown, unreached } = mails;
  const names = unreached.units.map(({ name }) => name).join('; ');
  return (
    <section class="sheet stack" aria-labelledby="preview-mails">
      <h2 id="preview-mails">{say.title}</h2>
      <p>{say.total(count(total), count(toAct), count(toRead))}</p>
      {unreached.total > 0 && (
        <Notice tone="warn">
          {say.unreached(unreached.total, unreached.total > unreached.units.length ? say.more(names) : names)}
        </Notice>
      )}
      {shown.length > 0 && (
        <details>
          <summary>{say.shown(shown.length, count(total))}</summary>
          <Table
            caption={say.shown(shown.length, count(total))}
            rows={shown}
            keyOf={({ unitId, personId, subject }) => `${unitId} ${personId} ${subject}`}
            columns={[
              { key: 'unit', title: say.unit, isHead: true, cell: ({ unitName }) => unitName },
              { key: 'person', title: say.person, cell: ({ personName }) => personName },
              { key: 'subject', title: say.subject, cell: ({ subject }) => subject },
            ]}
          />
        </details>
      )}
    </section>
  );
}
