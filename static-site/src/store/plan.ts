import { computed } from '@preact/signals';
import type { Card, Release } from '../api/types';
import { byRelease, filtering } from './filter';
import { byRank } from './mirror';
import { preference } from './preference';
import { type Progress, progressOf } from './progress';
import { board, cardsInOrder } from './store';

/** A release, or the backlog, with the cards that are shown of it, in order. */
export interface Slice {
  id: string;
  release?: Release;
  cards: readonly Card[];
  progress: Progress;
  folded: boolean;
}

const folds = preference('folded');
const folded = computed(() => new Set(folds.value.value.split(' ')));

export function fold(slice: string): void {
  const next = new Set(folded.value);
  if (!next.delete(slice)) next.add(slice);
  folds.set([...next].filter(Boolean).join(' '));
}

/** The releases in order, the backlog last. */
export const slices = computed<readonly Slice[]>(() => {
  const progress = progressByRelease();
  const none: Progress = { done: 0, doing: 0, total: 0, points: false, cards: 0 };
  const slice = (id: string, release?: Release): Slice => ({
    id,
    release,
    cards: byRelease.value.get(id) ?? [],
    progress: progress.get(id) ?? none,
    folded: folded.value.has(id) && !filtering.value,
  });
  const releases = Object.values(board.value.releases).sort(byRank);
  return [...releases.map((release) => slice(release.id, release)), slice('backlog')];
});

function progressByRelease(): Map<string, Progress> {
  const { stages } = board.value;
  const first = Object.values(stages).sort(byRank)[0]?.id;
  const groups = new Map<string, Card[]>();
  for (const card of cardsInOrder.value) {
    const id = card.release ?? 'backlog';
    const group = groups.get(id);
    if (group) group.push(card);
    else groups.set(id, [card]);
  }
  return new Map([...groups].map(([id, cards]) => [id, progressOf(cards, stages, first)]));
}
