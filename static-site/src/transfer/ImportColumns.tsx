import type { ImportColumn } from '../api/types';
import { importText } from '../text/import';
import { chooseColumn, rereading } from './importing';

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
        <Pick
          label={importText.columnIs(header)}
          name={`columns/${index}/field`}
          value={field}
          texts={importText.fields}
          class={field === 'skip' ? 'skipped' : ''}
          onPick={(picked) => void chooseColumn(index, { field: picked })}
        />
      </div>
      {order && (
        <div class="map">
          <span class={unclearDate ? 'note warn' : 'meta'}>
            {unclearDate ? importText.unclearDate(unclearDate) : importText.order(header)}
          </span>
          <Pick
            label={importText.order(header)}
            value={order}
            texts={importText.orders}
            onPick={(picked) => void chooseColumn(index, { order: picked })}
          />
        </div>
      )}
      {separator && (
        <div class="map">
          <span class="meta">{importText.separator(header)}</span>
          <Pick
            label={importText.separator(header)}
            value={separator}
            texts={importText.separators}
            onPick={(picked) => void chooseColumn(index, { separator: picked })}
          />
        </div>
      )}
    </>
  );
}

/** Picks one of the choices that a catalogue has texts for, in its order. */
function Pick<Value extends string>(props: {
  label: string;
  name?: string;
  value: Value;
  texts: Record<Value, string>;
  class?: string;
  onPick: (picked: Value) => void;
}) {
  return (
    <select
      aria-label={props.label}
      name={props.name}
      value={props.value}
      class={props.class}
      onChange={(event) => props.onPick(event.currentTarget.value as Value)}
    >
      {(Object.keys(props.texts) as Value[]).map((value) => (
        <option key={value} value={value}>
          {props.texts[value]}
        </option>
      ))}
    </select>
  );
}
