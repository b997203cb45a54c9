import { computed } from '@preact/signals';
import { call, type Result } from '../api/client';
import type { Card, Decision } from '../api/types';
import { openProject } from '../device/openProject';
import { searchForm } from '../model/words';
import { board, cardsInOrder } from '../sync/board';

/** The newest numbers first; before all those that wait for theirs. */
export const decisions = computed(() =>
  Object.values(board.value.decisions).sort((a, b) => (b.number || Infinity) - (a.number || Infinity)),
);

/** D-7: as people say it. */
export const decisionKey = ({ number }: Decision, fresh: string) => (number ? `D-${number}` : fresh);

/** The decisions that another took the place of. */
export const supersededDecisions = (id: string): Decision[] =>
  decisions.value.filter((decision) => decision.supersededBy === id);

/** The cards on the board that follow a decision. */
export const cardsLinkedTo = (id: string): Card[] =>
  cardsInOrder.value.filter((card) => card.decisions?.includes(id));

/** Whether every word stands in its title or is its number. */
export const matchesWords = (decision: Decision, words: string): boolean => {
  const said = searchForm(`d-${decision.number} ${decision.title}`);
  return searchForm(words)
    .split(/\s+/)
    .every((word) => said.includes(word));
};

type Page = { items?: Decision[]; next?: string };

/** The ids of those in whose texts every word stands; undefined when the server could not be asked. */
export async function searchDecisions(words: string): Promise<Set<string> | undefined> {
  const ids = new Set<string>();
  const path = `/api/projects/${openProject.value}/decisions?words=${encodeURIComponent(words)}`;
  let next: string | undefined = '';
  while (next !== undefined) {
    const answer: Result<Page> = await call<Page>('GET', path + next);
    if (!answer.ok) return undefined;
    for (const { id } of answer.value.items ?? []) ids.add(id);
    next = answer.value.next && `&cursor=${answer.value.next}`;
  }
  return ids;
}
