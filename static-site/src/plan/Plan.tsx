import './plan.css';
import { useMemo } from 'preact/hooks';
import type { Card } from '../api/types';
import { BoardTools } from '../board/BoardTools';
import { DraggedCard } from '../board/DraggedCard';
import { FilterBar, NoMatch } from '../board/FilterBar';
import { filteredCards, filtering } from '../board/filter';
import { type Row, Rows } from '../board/Rows';
import { ActionBar } from '../card/ActionBar';
import { AddButton, AddCards, addingTo } from '../card/AddCards';
import { CardButton } from '../card/CardButton';
import { moveCard, moveCards } from '../card/cardChanges';
import { PlanFace } from '../card/PlanCard';
import { placeAt } from '../card/place';
import { byRank } from '../model/mirror';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { cardName } from '../sync/names';
import { text } from '../text/en';
import { announce } from '../ui/announce';
import { tokenPx } from '../ui/layout';
import { openSheetId } from '../ui/router';
import { selectedBetween, selecting } from '../ui/selection';
import { ReleaseSheet } from './ReleaseSheet';
import { SliceHead, sliceName } from './SliceHead';
import { type Slice, slices } from './slices';

/** A row is the head of a release, one of its cards, or what stands in an empty one. */
interface PlanRow extends Row {
  slice: Slice;
  card?: Card;
  empty?: true;
}

export function Plan() {
  const rows = useMemo(() => slices.value.flatMap(rowsOf), [slices.value]);
  const cards = rows.flatMap(({ card }) => card ?? []);
  const adding = addingTo();
  const release = adding?.release ? board.value.releases[adding.release] : undefined;
  const stage = Object.values(board.value.stages).sort(byRank)[0];
  const opened = openSheetId('slice');
  return (
    <>
      <PageHeader title={text.plan}>
        <BoardTools add={firstOpen()} />
      </PageHeader>
      <FilterBar />
      <Rows
        id="plan"
        label={text.plan}
        rows={rows}
        gap={0}
        estimate={height}
        onDrop={canEdit.value ? (index, ids) => drop(rows, index, ids) : undefined}
        after={filtering.value && filteredCards.value.length === 0 && <NoMatch />}
      >
        {({ slice, card, empty }) => {
          if (card)
            return (
              <CardButton card={card} class="plan-card" between={(id) => selectedBetween(cards, id)}>
                <PlanFace card={card} />
              </CardButton>
            );
          if (empty) return <p class="empty">{slice.release ? text.emptyRelease : text.emptyBacklog}</p>;
          return <SliceHead slice={slice} />;
        }}
      </Rows>
      {canEdit.value && stage && !selecting.value && !adding && <AddButton where={firstOpen()} />}
      {adding && stage && (
        <AddCards stage={stage.id} release={release?.id} name={release?.name ?? text.backlog} />
      )}
      <ActionBar />
      <DraggedCard>{(card) => <PlanFace card={card} />}</DraggedCard>
      {opened && <ReleaseSheet key={opened} id={opened} />}
    </>
  );
}

/** What is added without saying where goes to the first release that has not shipped. */
function firstOpen(): { release?: string } {
  const open = slices.value.find(({ release }) => release && release.state !== 'shipped');
  return open ? { release: open.id } : {};
}

function rowsOf(slice: Slice): PlanRow[] {
  const head: PlanRow = { key: slice.id, slice };
  if (slice.folded) return [head];
  if (slice.cards.length === 0)
    return filtering.value ? [head] : [head, { key: `${slice.id} empty`, slice, empty: true }];
  const of = slice.cards.length;
  return [
    head,
    ...slice.cards.map(
      (card, i): PlanRow => ({ key: card.id, cardId: card.id, slice, card, position: [i + 1, of] }),
    ),
  ];
}

/** About: a line of a title takes some 32 letters; a release has a bar and a line below its name. */
function height({ card, empty, slice }: PlanRow): number {
  const line = tokenPx('--space-5-5');
  if (card) return tokenPx('--space-7') + Math.ceil(card.title.length / 32) * line;
  if (empty) return tokenPx('--space-12');
  const name = tokenPx('--tap') + tokenPx('--space-5');
  if (!slice.release) return name;
  const progress = tokenPx('--tap');
  return name + progress + (slice.release.capacity === undefined ? 0 : tokenPx('--space-7'));
}

/** Lets cards go before a row: they join the release of the row above, behind its card. */
function drop(rows: readonly PlanRow[], index: number, ids: readonly string[]): void {
  const above = rows.slice(0, Math.max(1, index)).findLast(({ card }) => !card || !ids.includes(card.id));
  const [id] = ids;
  const card = id ? board.value.cards[id] : undefined;
  if (!above || !card) return;
  const { slice } = above;
  const to = { release: slice.release?.id ?? null, behind: spot(slice, above.card, ids) };
  const around = [rows[index - 1]?.cardId, rows[index]?.cardId];
  if (ids.length === 1 && around.includes(id) && (card.release ?? null) === to.release) return;
  const moved = ids.length === 1 ? moveCard(card, to) : moveCards([...ids], to);
  const rest = slice.cards.filter((card) => !ids.includes(card.id));
  const at = above.card ? rest.findIndex((card) => card.id === above.card?.id) + 2 : 1;
  const words =
    ids.length === 1
      ? text.movedCard(cardName(card), sliceName(slice), at, rest.length + 1)
      : text.movedCards(ids.length, sliceName(slice));
  void moved.then((done) => done && announce(words));
}

function spot(slice: Slice, above: Card | undefined, ids: readonly string[]): string | null | undefined {
  return above ? above.id : placeAt(slice.cards, 0, ids);
}
