import './card-sheet.css';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { Attachments } from '../components/card/Attachments';
import { Blockers } from '../components/card/Blockers';
import { BlockersOfCard } from '../components/card/BlockersOfCard';
import { CardActions } from '../components/card/CardActions';
import { CardTitle } from '../components/card/CardTitle';
import { Checklist } from '../components/card/Checklist';
import { Comments } from '../components/card/Comments';
import { Decisions } from '../components/card/Decisions';
import { DecisionsOfCard } from '../components/card/DecisionsOfCard';
import { Description } from '../components/card/Description';
import { Facts } from '../components/card/Facts';
import { History } from '../components/card/History';
import { LabelSheet } from '../components/card/LabelSheet';
import { Origin } from '../components/card/Origin';
import { RefusedHere } from '../components/card/RefusedHere';
import { later } from '../components/Later';
import { Link } from '../components/Link';
import { Sheet } from '../components/Sheet';
import { address } from '../router';
import { board, canEdit } from '../store/board';
import { cardDetail, loadDetail, showCard } from '../store/detail';
import { cardName } from '../store/names';
import { offline } from '../store/refresh';
import { cardText } from '../text/card';

const MoveTo = later(() => import('./MoveTo').then((page) => page.MoveTo));

/** Everything about a card, over the page on a phone and beside it on a desktop. */
export function CardSheet({ id, sheet }: { id: string; sheet?: string }) {
  const detail = cardDetail(id).value;
  const card = board.value.cards[id] ?? detail?.card;
  useEffect(() => showCard(id), [id]);
  return (
    <>
      <Sheet
        label={card?.title ?? cardText.card}
        title={card && <span class="key">{cardName(card)}</span>}
        otherwise={address({})}
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
      <RefusedHere id={card.id} />
      <CardTitle card={card} editable={editable} />
      <Facts card={card} editable={editable} />
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
      <Link class="btn" to={address({ view: 'archive' })}>
        {cardText.openArchive}
      </Link>
    </div>
  );
}
