import '../card/card-sheet.css';
import './focus.css';
import { useEffect } from 'preact/hooks';
import type { Card } from '../api/types';
import { Checklist } from '../card/Checklist';
import { editCard, moveCard } from '../card/cardChanges';
import { me } from '../device/account';
import { openBlockers } from '../model/blocking';
import type { Focus as Shown } from '../model/focus';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { cardDetail, keepCardCurrent } from '../sync/detail';
import { cardName } from '../sync/names';
import { blockingText } from '../text/blocking';
import { text } from '../text/en';
import { focusText } from '../text/focus';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Markdown } from '../ui/Markdown';
import { urlOf } from '../ui/router';
import { focus } from './currentFocus';

/** The card in hand, its checklist, and what is next. */
export function Focus() {
  const { release, progress, hand, next, begin } = focus.value;
  return (
    <>
      <PageHeader title={focusText.title} />
      <div class="page focus">
        <header class="heading-row">
          <h2 class="grow">{release?.name ?? focusText.everything}</h2>
          {progress.cards > 0 && (
            <span class="meta">
              {(progress.points ? focusText.pointsDone : focusText.cardsDone)(progress.done, progress.total)}
            </span>
          )}
        </header>
        {progress.cards === 0 && <p class="empty">{focusText.empty}</p>}
        {progress.cards > 0 && progress.done === progress.total && <p class="empty">{focusText.allDone}</p>}
        {hand && <InHand key={hand.card.id} {...hand} />}
        {!hand && next.length > 0 && <p class="empty">{focusText.nothing}</p>}
        {next.length > 0 && <Next cards={next} begin={hand ? undefined : begin} />}
        {hand && next.length === 0 && <p class="empty">{focusText.nothingNext}</p>}
      </div>
    </>
  );
}

function InHand({ card, onward }: NonNullable<Shown['hand']>) {
  useEffect(() => keepCardCurrent(card.id), [card.id]);
  const detail = cardDetail(card.id).value;
  const blockers = openBlockers(card, board.value);
  return (
    <section class="in-hand" aria-label={focusText.hand}>
      <p class="row">
        <span class="key">{cardName(card)}</span>
        <span class="chip accent">{board.value.stages[card.stage]?.name}</span>
        {blockers.length > 0 && (
          <span class="chip warn">{blockingText.waitsFor(blockers.map(cardName))}</span>
        )}
      </p>
      <h3>{card.title}</h3>
      {detail?.description && <Markdown source={detail.description} />}
      {detail && <Checklist card={card} items={detail.checklist} editable={canEdit.value} />}
      <div class="row">
        {onward && canEdit.value && (
          <button type="button" class="btn primary grow" onClick={() => pass(card, onward)}>
            <Icon name="check" />
            {focusText.onTo(onward.name)}
          </button>
        )}
        <Link class="btn" to={urlOf({ card: card.id })} label={focusText.openCard(card.title)}>
          {focusText.open}
        </Link>
      </div>
    </section>
  );
}

function Next({ cards, begin }: { cards: Card[]; begin: Shown['begin'] }) {
  return (
    <section aria-label={focusText.next}>
      <h3>{focusText.next}</h3>
      <ul class="lines">
        {cards.map((card, i) => (
          <li key={card.id}>
            <Link to={urlOf({ card: card.id })}>
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </Link>
            {i === 0 && begin && canEdit.value && (
              <button
                type="button"
                class="btn small"
                aria-label={focusText.takeCard(card.title)}
                onClick={() => take(card, begin)}
              >
                {focusText.take}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function pass(card: Card, stage: { id: string; name: string }): void {
  void moveCard(card, { stage: stage.id });
  announce(text.nowAt(cardName(card), stage.name));
}

function take(card: Card, stage: { id: string; name: string }): void {
  const mine = me.value?.account.id;
  if (mine && card.assignee !== mine) void editCard(card, 'assignee', mine);
  pass(card, stage);
}
