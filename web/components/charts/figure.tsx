/** A picture with its heading, what it says in one sentence, and the table behind it one click away. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../../texts/language.ts';
import './charts.css';

const texts = { vi: { table: 'Bảng số liệu' }, en: { table: 'The table behind it' } };

export function Figure({
  title,
  says,
  table,
  children,
}: {
  readonly title: string;
  readonly says: ComponentChildren;
  readonly table?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const say = useTexts(texts);
  const id = useId();
  return (
    <section class="sheet stack figure keep-together" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{says}</p>
      {children}
      {table !== undefined && (
        <details class="figure-table">
          <summary>
            {say.table}
            <span class="visually-hidden">: {title}</span>
          </summary>
          {table}
        </details>
      )}
    </section>
  );
}
