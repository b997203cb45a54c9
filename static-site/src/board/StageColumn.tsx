import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Card, Stage } from '../api/types';
import { AddCards, addingTo, startAdding } from '../card/AddCards';
import { CardButton } from '../card/CardButton';
import { moveCard, moveCards } from '../card/cardChanges';
import { isUnmoved, placeAt } from '../card/place';
import { byRank } from '../model/mirror';
import { board, canEdit, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { text } from '../text/en';
import { number } from '../text/language';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { tokenPx } from '../ui/layout';
import { wide } from '../ui/Sheet';
import { selectedBetween } from '../ui/selection';
import { dropLists } from './dragState';
import { NoMatch } from './FilterBar';
import { filtering } from './filter';
import { type Row, Rows } from './Rows';

interface CardRow extends Row {
  card: Card;
}

/** A stage with its cards. */
export function StageColumn(props: { stage: Stage; cards: readonly Card[]; release?: string }) {
  const { stage, cards, release } = props;
  const adding = addingTo();
  const here = adding && wide.value && (adding.stage ?? firstStage()) === stage.id;
  const rows = useRows(cards);
  return (
    <section class="column" aria-label={stage.name}>
      <Head stage={stage} count={cards.length}>
        {wide.value && canEdit.value && (
          <button
            type="button"
            class="tool"
            aria-label={text.addIn(stage.name)}
            onClick={() => startAdding({ stage: stage.id, release })}
          >
            <Icon name="plus" />
          </button>
        )}
      </Head>
      <Rows
        id={stage.id}
        label={stage.name}
        rows={rows}
        gap={tokenPx('--card-gap')}
        estimate={height}
        onDrop={canEdit.value ? (index, ids) => drop(stage, cards, index, ids) : undefined}
        after={
          <>
            {cards.length === 0 && <Empty stage={stage} release={release} adding={!!adding} />}
            {here && (
              <AddCards
                stage={stage.id}
                release={adding.release}
                name={stage.name}
                onAdded={() => dropLists.get(stage.id)?.showEnd()}
              />
            )}
          </>
        }
      >
        {({ card }) => <CardButton card={card} between={(id) => selectedBetween(cards, id)} />}
      </Rows>
    </section>
  );
}

const firstStage = () => Object.values(board.value.stages).sort(byRank)[0]?.id;

/** The same row objects as long as the cards stay the same. */
function useRows(cards: readonly Card[]): readonly CardRow[] {
  const known = useRef<{ cards: readonly Card[]; rows: readonly CardRow[] }>(undefined);
  if (known.current?.cards !== cards)
    known.current = {
      cards,
      rows: cards.map((card, i) => ({
        key: card.id,
        cardId: card.id,
        card,
        position: [i + 1, cards.length],
      })),
    };
  return known.current.rows;
}

/** About: a line of a title takes some 34 letters, and the marks below it a line for each three. */
function height({ card }: CardRow): number {
  const lines = Math.ceil(card.title.length / 34);
  const marks = 1 + Math.floor(((card.labels?.length ?? 0) + (card.checklistTotal ? 1 : 0)) / 3);
  const around = 2 * tokenPx('--space-3') + tokenPx('--space-2');
  return around + lines * 1.32 * tokenPx('--text-6') + marks * tokenPx('--space-6');
}

function Head(props: { stage: Stage; count: number; children: ComponentChildren }) {
  const { id, name, wipLimit } = props.stage;
  const all = wipLimit ? cardsInOrder.value.filter(({ stage }) => stage === id).length : props.count;
  const over = !!wipLimit && all > wipLimit;
  return (
    <div class="column-head">
      <h2>{name}</h2>
      <span class={over ? 'chip warn' : 'meta'}>
        {wipLimit ? text.outOf(all, wipLimit) : number(all)}
        {over && <span class="visually-hidden"> {text.overLimit}</span>}
      </span>
      {props.children}
    </div>
  );
}

function Empty(props: { stage: Stage; release?: string; adding: boolean }) {
  if (filtering.value) return <NoMatch />;
  const first = props.stage.id === firstStage();
  const says =
    cardsInOrder.value.length === 0 && first ? text.emptyBoard : first ? text.emptyStage : text.emptyStageWhy;
  return (
    <div class="empty-list">
      <p>{says}</p>
      {first && canEdit.value && !props.adding && (
        <button
          type="button"
          class="btn"
          onClick={() => startAdding({ stage: props.stage.id, release: props.release })}
        >
          <Icon name="plus" />
          {text.addCards}
        </button>
      )}
    </div>
  );
}

function drop(stage: Stage, cards: readonly Card[], index: number, ids: readonly string[]): void {
  if (isUnmoved(cards, index, ids)) return;
  const to = { stage: stage.id, behind: placeAt(cards, index, ids) };
  const [id] = ids;
  const card = id ? board.value.cards[id] : undefined;
  if (!card) return;
  if (ids.length === 1) void moveCard(card, to);
  else void moveCards([...ids], to);
  const at = cards.slice(0, index).filter((card) => !ids.includes(card.id)).length + 1;
  const of = cards.filter((card) => !ids.includes(card.id)).length + ids.length;
  announce(
    ids.length === 1
      ? text.movedCard(cardName(card), stage.name, at, of)
      : text.movedCards(ids.length, stage.name),
  );
}
