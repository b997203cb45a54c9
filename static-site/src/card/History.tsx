import { useState } from 'preact/hooks';
import { ActivityEntry } from '../activity/ActivityEntry';
import type { Card, CardDetail } from '../api/types';
import { ownName } from '../model/activity';
import { nameOf } from '../sync/names';
import { cardText } from '../text/card';
import { Icon } from '../ui/Icon';
import { MorePages } from '../ui/MorePages';
import { Time } from '../ui/Time';
import { usePages } from '../ui/usePages';
import { cardHistory } from './cardPages';

/** What happened to a card, asked for when somebody wants to know. */
export function History({ card, detail }: { card: Card; detail: CardDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <section class="card-part">
      <h3>
        <button type="button" class="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {cardText.history}
          <Icon name={open ? 'down' : 'right'} />
        </button>
      </h3>
      {open && <Entries key={card.revision} card={card} detail={detail} />}
    </section>
  );
}

function Entries({ card, detail }: { card: Card; detail: CardDetail }) {
  const pages = usePages((before) => cardHistory(card.id, before), card.id);
  const items = pages.items.value;
  const nameOfItem = (id: string) =>
    detail.checklist.find((item) => item.id === id)?.text ??
    items
      .filter(({ thing }) => thing === id)
      .map(ownName)
      .find((name) => name);
  return (
    <>
      <ul class="activity-entries">
        {items.map((entry) => (
          <li key={`${entry.revision}/${entry.ordinal}`}>
            <div>
              <ActivityEntry entry={entry} nameOf={(id) => nameOf(id) ?? nameOfItem(id)} />
            </div>
            <span class="meta">
              <Time at={entry.at} />
            </span>
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}
