import { historyText } from '../text/history';
import type { Pages } from './usePages';

/** The end of a list that comes in pages: more, or why there is none. */
export function MorePages<T>({ pages }: { pages: Pages<T> }) {
  const state = pages.state.value;
  if (state === 'all') return null;
  if (state === 'loading')
    return pages.items.value.length === 0 ? <div class="skeleton" aria-hidden="true" /> : null;
  return (
    <div class="stack">
      {state === 'failed' && (
        <p class="note" role="alert">
          {historyText.notShown}
        </p>
      )}
      <button type="button" class="btn" onClick={pages.more}>
        {state === 'failed' ? historyText.again : historyText.more}
      </button>
    </div>
  );
}
