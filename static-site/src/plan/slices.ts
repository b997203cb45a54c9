import { computed } from '@preact/signals';
import type { Card, Release } from '../api/types';
import { cardsByRelease, filtering } from '../board/filter';
import { preference } from '../device/preference';
import { grouped } from '../model/grouped';
import { byRank } from '../model/mirror';
import { type Load, loadOf, type Progress, progressOf } from '../model/progress';
import { board, cardsInOrder } from '../sync/board';

/** A release, or the backlog, with the cards that are shown of it, in order. */
export interface Slice {
  id: string;
  release?: Release;
  cards: readonly Card[];
  progress: Progress;
  load: Load;
  folded: boolean;
}

const folds = preference('folded');
const folded = computed(() => new Set(folds.value.value.split(' ')));

export function toggleFolded(slice: string): void {
  const next = new Set(folded.value);
  if (!next.delete(slice)) next.add(slice);
  folds.set([...next].filter(Boolean).join(' '));
}

/** The releases in order, the backlog last. */
export const slices = computed<readonly Slice[]>(() => {
  const { stages } = board.value;
  const first = Object.values(stages).sort(byRank)[0]?.id;
  const all = grouped(cardsInOrder.value, ({ release }) => release ?? 'backlog');
  const slice = (id: string, release?: Release): Slice => {
    const cards = all.get(id) ?? [];
    return {
      id,
      release,
      cards: cardsByRelease.value.get(id) ?? [],
      progress: progressOf(cards, stages, first),
      load: loadOf(cards),
      folded: folded.value.has(id) && !filtering.value,
    };
  };
  const releases = Object.values(board.value.releases).sort(byRank);
  return [...releases.map((release) => slice(release.id, release)), slice('backlog')];
});
