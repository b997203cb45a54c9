import { useState } from 'preact/hooks';
import { importText } from '../text/import';
import { importPreviewText } from '../text/importPreview';

const page = 50;

/** Lines of which only the first are shown until more are asked for. `omitted`: how many the server left out. */
export function LongList(props: {
  lines: { head: string; rest: string }[];
  omitted: number;
  /** What the omitted ones say, and how many say it. */
  kinds?: { kind: string; count: number }[];
}) {
  const [shown, setShown] = useState(page);
  const left = props.lines.length - shown;
  return (
    <>
      <ul class="long-list">
        {props.lines.slice(0, shown).map(({ head, rest }, i) => (
          <li key={i}>
            <strong>{head}</strong> {rest}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="btn small" onClick={() => setShown(shown + 4 * page)}>
          {importText.moreCards(Math.min(left, 4 * page))}
        </button>
      )}
      {left <= 0 && props.omitted > 0 && <p class="meta">{importText.more(props.omitted)}</p>}
      {left <= 0 && !!props.kinds?.length && (
        <ul class="long-list">
          {props.kinds.map(({ kind, count }) => (
            <li key={kind}>{importPreviewText.howMany(count, kind)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
