import { useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { linkDecision } from '../decision/decisionChanges';
import { decisionKey, decisions, matchesWords } from '../decision/decisionList';
import { decisionsText } from '../text/decisions';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';

/** Picks the decisions that a card follows. */
export function DecisionsOfCard({ card }: { card: Card }) {
  const [query, setQuery] = useState('');
  const words = query.trim();
  const followed = (id: string) => card.decisions?.includes(id) ?? false;
  // what was superseded is not chosen again
  const offered = decisions.value.filter(({ id, status }) => status !== 'superseded' || followed(id));
  const found = words ? offered.filter((decision) => matchesWords(decision, words)) : offered;
  return (
    <Sheet label={decisionsText.linkHere} closeTo={urlOf({ card: card.id })}>
      {offered.length === 0 ? (
        <p class="empty">{decisionsText.none}</p>
      ) : (
        <input
          type="search"
          aria-label={decisionsText.search}
          placeholder={decisionsText.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul class="lines">
        {found.map((decision) => (
          <li key={decision.id}>
            <label class="check grow">
              <input
                type="checkbox"
                checked={followed(decision.id)}
                onChange={(event) => linkDecision(card, decision.id, event.currentTarget.checked)}
              />
              <span class="key">{decisionKey(decision, decisionsText.unnumbered)}</span>
              <span class="grow">{decision.title}</span>
            </label>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
