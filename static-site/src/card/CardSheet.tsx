import './card-sheet.css';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { RefusedChangesOf } from '../changes/RefusedChangesOf';
import { board, canEdit } from '../sync/board';
import { cardDetail, keepCardCurrent, loadDetail } from '../sync/detail';
import { cardName } from '../sync/names';
import { offline } from '../sync/refresh';
import { cardText } from '../text/card';
import { Link } from '../ui/Link';
import { lazy } from '../ui/lazy';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { Attachments } from './Attachments';
import { Blockers } from './Blockers';
import { BlockersOfCard } from './BlockersOfCard';
import { CardActions } from './CardActions';
import { CardFields } from './CardFields';
import { CardTitle } from './CardTitle';
import { Checklist } from './Checklist';
import { Comments } from './Comments';
import { Decisions } from './Decisions';
import { DecisionsOfCard } from './DecisionsOfCard';
import { Description } from './Description';
import { History } from './History';
import { LabelSheet } from './LabelSheet';
import { Origin } from './Origin';

const MoveTo = lazy(() => import('./MoveTo').then((page) => page.MoveTo));

/** Everything about a card, over the page on a phone and beside it on a desktop. */
export function CardSheet({ id, sheet }: { id: string; sheet?: string }) {
  const detail = cardDetail(id).value;
  const card = board.value.cards[id] ?? detail?.card;
  useEffect(() => keepCardCurrent(id), [id]);
  return (
    <>
      <Sheet
        label={card?.title ?? cardText.card}
        title={card && <span class="key">{cardName(card)}</span>}
        closeTo={urlOf({})}
        actions={card && <CardActions card={card} />}
        beside
      >
        {card ? <Page card={card} /> : <Missing id={id} />}
      </Sheet>
      {card && sheet === 'move' && canEdit.value && <MoveTo />}
      {card && sheet === 'labels' && canEdit.value && <LabelSheet card={card} />}
      {card && sheet === 'blockers' && canEdit.value && <BlockersOfCard card={card} />}
      {card && sheet === 'decisions' && canEdit.value && <DecisionsOfCard card={card} />}
    </>
  );
}

function Page({ card }: { card: Card }) {
  const detail = cardDetail(card.id).value;
  const editable = canEdit.value && !card.archived;
  return (
    <article class="card-page">
      {card.archived && <p class="note">{cardText.archived}</p>}
      <RefusedChangesOf id={card.id} />
      <CardTitle card={card} editable={editable} />
      <CardFields card={card} editable={editable} />
      {detail ? (
        <>
          <Description card={card} detail={detail} editable={editable} />
          <Checklist card={card} items={detail.checklist} editable={editable} />
          <Blockers card={card} editable={editable} />
          <Decisions card={card} editable={editable} />
          <Attachments card={card} detail={detail} editable={editable} />
          <Comments card={card} detail={detail} editable={editable} />
          <History card={card} detail={detail} />
          <Origin detail={detail} />
        </>
      ) : (
        <p class="empty" aria-live="polite">
          {offline.value && cardText.notLoadedYet}
        </p>
      )}
    </article>
  );
}

/** Asks the server before it says that there is no such card. */
function Missing({ id }: { id: string }) {
  const [asked, setAsked] = useState(false);
  const known = !!board.value.project;
  useEffect(() => {
    if (known) void loadDetail('cards', id).then(() => setAsked(true));
  }, [id, known]);
  if (!asked) return null;
  return (
    <div class="stack" aria-live="polite">
      <h3>{cardText.missing}</h3>
      <p class="empty">{offline.value ? cardText.missingOffline : cardText.missingWhy}</p>
      <Link class="btn" to={urlOf({ view: 'archive' })}>
        {cardText.openArchive}
      </Link>
    </div>
  );
}
