import type { ImportColumn } from '../api/types';
import { importText } from '../text/import';
import { chooseColumn, rereading } from './importing';

const fields = Object.keys(importText.fields) as (keyof typeof importText.fields)[];

/** The columns of a table, a row each: how it is headed, what is in it, and what it is for a card. */
export function ImportColumns({ columns }: { columns: ImportColumn[] }) {
  const titled = columns.some(({ field }) => field === 'title');
  return (
    <section class="board-import surface" aria-busy={rereading.value}>
      <h2>{importText.columns}</h2>
      <p class={titled ? 'meta' : 'note warn'}>{titled ? importText.columnsWhy : importText.noTitle}</p>
      <ul class="mapping">
        {columns.map(({ index, header, sample, field }) => (
          <li key={index} class="map">
            <span class="csv-column">
              <strong>{header}</strong>
              <span class="meta">{sample || importText.emptyColumn}</span>
            </span>
            <select
              aria-label={importText.columnIs(header)}
              name={`columns/${index}/field`}
              value={field}
              class={field === 'skip' ? 'skipped' : ''}
              onChange={(e) => void chooseColumn(index, e.currentTarget.value as typeof field)}
            >
              {fields.map((one) => (
                <option key={one} value={one}>
                  {importText.fields[one]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
