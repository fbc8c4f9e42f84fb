/** A year's register as a book: every number that was given and the document that carries it, to read and print. */
import type { AnswerOf } from '../../api/endpoint.ts';
import { usePages, type Pages } from '../../api/use-pages.ts';
import { Day } from '../../components/day.tsx';
import { More } from '../../components/more.tsx';
import { Empty, Notice, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { documentTypeNames } from '../../texts/document-types.ts';
import { groupName } from '../../texts/groups.ts';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { bookTexts } from './book-texts.ts';
import { registerTexts } from './register-texts.ts';

type Book = AnswerOf<'GET /registers/{registerId}/numbers'>;
type Entry = Book['items'][number];
const PAGE = 200;

const addressOf = ({ document }: Entry): string | undefined =>
  document && (document.kind === 'directive' ? `/directives/${document.id}` : `/letters/${document.id}`);

/** Numbers follow each other; the screen looks for itself rather than to say so. */
const isUnbroken = (items: readonly Entry[]): boolean =>
  items.every(({ number }, place) => place === 0 || number === (items[place - 1]?.number ?? 0) + 1);

function useRecipients(nameOf: (unitId: string) => string): (entry: Entry) => string {
  const language = useLanguage();
  return ({ document }) =>
    (document?.recipients ?? [])
      .map(({ target }) =>
        target.kind === 'GROUP'
          ? groupName(target.group, language)
          : target.kind === 'UNIT'
            ? nameOf(target.unitId)
            : target.text,
      )
      .join('; ');
}

function Numbers({
  items,
  nameOf,
}: {
  readonly items: readonly Entry[];
  readonly nameOf: (unitId: string) => string;
}) {
  const say = useTexts(bookTexts);
  const types = useTexts(documentTypeNames);
  const recipients = useRecipients(nameOf);
  return (
    <div class="registers-book">
      <Table
        caption={say.caption}
        isCaptionHidden
        rows={items}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            key: 'notation',
            title: say.notation,
            isHead: true,
            cell: (entry) => {
              const address = addressOf(entry);
              const notation = <span class="numeric">{entry.notation}</span>;
              return address === undefined ? notation : <a href={address}>{notation}</a>;
            },
          },
          { key: 'day', title: say.day, cell: ({ day }) => <Day value={day} /> },
          {
            key: 'subject',
            title: say.subject,
            cell: ({ document }) =>
              document === undefined ? say.unknown : `${types[document.type]}: ${document.subject}`,
          },
          { key: 'signer', title: say.signer, cell: ({ document }) => document?.signer ?? '–' },
          { key: 'recipients', title: say.recipients, cell: (entry) => recipients(entry) || '–' },
        ]}
      />
    </div>
  );
}

function Entries({
  book: { register },
  pages,
  nameOf,
}: {
  readonly book: Book;
  readonly pages: Pages<'GET /registers/{registerId}/numbers'>;
  readonly nameOf: (unitId: string) => string;
}) {
  const say = useTexts(bookTexts);
  const { items } = pages;
  if (items.length === 0) return <Empty title={say.empty}>{say.teach(register.nextNumber)}</Empty>;
  return (
    <div class="stack">
      {isUnbroken(items) ? (
        <p class="row">
          <span class="badge calm">
            <span aria-hidden="true">✓</span>
            {say.unbroken(items[0]?.number ?? 0, items.at(-1)?.number ?? 0)}
          </span>
        </p>
      ) : (
        <Notice tone="bad">{say.broken}</Notice>
      )}
      <Numbers items={items} nameOf={nameOf} />
      <More pages={pages} />
    </div>
  );
}

export function RegisterBook({
  registerId,
  nameOf,
}: {
  readonly registerId: string;
  readonly nameOf: (unitId: string) => string;
}) {
  const say = useTexts(bookTexts);
  const all = useTexts(registerTexts);
  const pages = usePages('GET /registers/{registerId}/numbers', {
    params: { registerId },
    query: { limit: PAGE },
  });
  const register = pages.first.data?.register;
  return (
    <Page
      title={register === undefined ? all.title : say.title(register.year)}
      lead={register && `${nameOf(register.issuer)}. ${say.next(register.nextNumber)}`}
      above={<a href="/registers">← {all.title}</a>}
    >
      <Shown reading={pages.first}>{(book) => <Entries book={book} pages={pages} nameOf={nameOf} />}</Shown>
    </Page>
  );
}
