import type { Card } from '../api/types';
import { decisionKey } from '../decision/decisionList';
import { board } from '../sync/board';
import { decisionsText } from '../text/decisions';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';

/** The decisions that a card follows; nothing where nothing is decided in the project. */
export function Decisions({ card, editable }: { card: Card; editable: boolean }) {
  const all = board.value.decisions;
  const followed = (card.decisions ?? []).flatMap((id) => all[id] ?? []);
  const linkable = editable && Object.keys(all).length > 0;
  if (followed.length === 0 && !linkable) return null;
  const toList = urlOf({ card: card.id, sheet: 'decisions' });
  if (followed.length === 0)
    return (
      <Link class="placeholder-button" to={toList}>
        {decisionsText.link}
      </Link>
    );
  return (
    <section class="card-part" aria-label={decisionsText.title}>
      <header class="heading-row">
        <h3 class="grow">{decisionsText.title}</h3>
        {linkable && (
          <Link class="btn small quiet" to={toList}>
            {decisionsText.link}
          </Link>
        )}
      </header>
      <ul class="lines">
        {followed.map((decision) => (
          <li key={decision.id} class={decision.status}>
            <Link to={urlOf({ view: 'decisions', sheet: `decision-${decision.id}` })}>
              <span class="key">{decisionKey(decision, decisionsText.unnumbered)}</span>
              <span class="grow">{decision.title}</span>
              {decision.status !== 'accepted' && (
                <span class="chip">{decisionsText.statuses[decision.status]}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
