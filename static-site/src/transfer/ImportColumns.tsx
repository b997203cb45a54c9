import type { ImportColumn } from '../api/types';
import { importText } from '../text/import';
import { chooseColumn, rereading } from './importing';

const fields = Object.keys(importText.fields) as (keyof typeof importText.fields)[];
const orders = Object.keys(importText.orders) as (keyof typeof importText.orders)[];
const separators = Object.keys(importText.separators) as (keyof typeof importText.separators)[];

/** The columns of a table, a row each: how it is headed, what is in it, and what it is for a card. */
export function ImportColumns({ columns }: { columns: ImportColumn[] }) {
  const titled = columns.some(({ field }) => field === 'title');
  return (
    <section class="board-import surface" aria-busy={rereading.value}>
      <h2>{importText.columns}</h2>
      <p class={titled ? 'meta' : 'note warn'}>{titled ? importText.columnsWhy : importText.noTitle}</p>
      <ul class="mapping">
        {columns.map((column) => (
          <li key={column.index}>
            <Column column={column} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Column({ column }: { column: ImportColumn }) {
  const { index, header, sample, field, columns, order, unclearDate, separator } = column;
  return (
    <>
      <div class="map">
        <span class="csv-column">
          <strong>{header}</strong>
          {columns > 1 && <span class="meta">{importText.equalColumns(columns)}</span>}
          <span class="meta">{sample || importText.emptyColumn}</span>
        </span>
        <select
          aria-label={importText.columnIs(header)}
          name={`columns/${index}/field`}
          value={field}
          class={field === 'skip' ? 'skipped' : ''}
          onChange={(e) => void chooseColumn(index, { field: e.currentTarget.value as typeof field })}
        >
          {fields.map((one) => (
            <option key={one} value={one}>
              {importText.fields[one]}
            </option>
          ))}
        </select>
      </div>
      {order && (
        <div class="map">
          <span class={unclearDate ? 'note warn' : 'meta'}>
            {unclearDate ? importText.unclearDate(unclearDate) : importText.order(header)}
          </span>
          <select
            aria-label={importText.order(header)}
            value={order}
            onChange={(e) => void chooseColumn(index, { order: e.currentTarget.value as typeof order })}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {importText.orders[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      {separator && (
        <div class="map">
          <span class="meta">{importText.separator(header)}</span>
          <select
            aria-label={importText.separator(header)}
            value={separator}
            onChange={(e) =>
              void chooseColumn(index, { separator: e.currentTarget.value as typeof separator })
            }
          >
            {separators.map((one) => (
              <option key={one} value={one}>
                {importText.separators[one]}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
