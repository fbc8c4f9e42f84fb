/** A list of records. On a phone each row is a card; `isHead` names the row for those who listen to it. */
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  /** The cell that names the row. */
  readonly isHead?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string;
  /** A heading right above says the same: the caption is for those who listen. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) {
  return (
    <div class="table-frame">
      <table class="table cards">
        <caption class={isCaptionHidden ? 'unseen' : undefined}>
          {isCaptionHidden ? <span class="visually-hidden">{caption}</span> : caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumeric }) => (
              <th key={key} scope="col" class={isNumeric === true ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, title, isNumeric, isHead, cell }) =>
                isHead === true ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-label={title} class={isNumeric === true ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
