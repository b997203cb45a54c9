import './archive.css';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { openProject } from '../device/openProject';
import { searchForm } from '../model/words';
import { PageHeader } from '../project/PageHeader';
import { archivedCards } from '../sync/archivedCards';
import { board, canEdit } from '../sync/board';
import { cardName } from '../sync/names';
import { archiveText } from '../text/archive';
import { Link } from '../ui/Link';
import { MorePages } from '../ui/MorePages';
import { urlOf } from '../ui/router';
import { usePages } from '../ui/usePages';
import { restoreCard } from './cardChanges';

/** Search, open and restore archived cards. */
export function Archive() {
  const project = openProject.value;
  return (
    <>
      <PageHeader title={archiveText.title} />
      <div class="page">{project && <ArchivedCards key={project} project={project} />}</div>
    </>
  );
}

function ArchivedCards({ project }: { project: string }) {
  const pages = usePages(archivedCards, project);
  const [query, setQuery] = useState('');
  const words = searchForm(query.trim());
  const state = pages.state.value;
  useEffect(() => {
    // the search is over all cards, also those that are not loaded yet
    if (words && state === 'more') void pages.more();
  }, [words, state]);

  const cards = currentlyArchived(pages.items.value);
  const found = cards.filter((card) => searchForm(`${cardName(card)} ${card.title}`).includes(words));
  return (
    <>
      {(cards.length > 0 || words) && (
        <input
          type="search"
          aria-label={archiveText.search}
          placeholder={archiveText.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul class="lines archived-cards">
        {found.map((card) => (
          <li key={card.id}>
            <Link to={urlOf({ card: card.id })}>
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </Link>
            {canEdit.value && (
              <button
                type="button"
                class="btn small"
                aria-label={archiveText.restoreCard(card.title)}
                onClick={() => restoreCard(card)}
              >
                {archiveText.restore}
              </button>
            )}
          </li>
        ))}
      </ul>
      {state === 'all' && found.length === 0 && (
        <p class="empty" aria-live="polite">
          {words ? archiveText.noMatch : archiveText.empty}
        </p>
      )}
      <MorePages pages={pages} />
    </>
  );
}

/** The archived cards that were loaded, and what has been archived or restored on this device since. */
function currentlyArchived(loaded: Card[]): Card[] {
  const { cards } = board.value;
  const still = loaded.filter(({ id }) => !cards[id] || cards[id]?.archived);
  const known = new Set(loaded.map(({ id }) => id));
  const since = Object.values(cards).filter((card) => card.archived && !known.has(card.id));
  return [...since, ...still].sort((a, b) => b.number - a.number);
}
