import { computed, signal } from '@preact/signals';
import { call } from '../api/client';
import { readPage } from '../api/page';
import type { SimilarItem, Suggestion, SuggestionDetail } from '../api/types';
import { openProject } from '../device/openProject';
import { today } from '../device/today';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';

/** The releases that are being worked on: the next to ship, and what is locked or shipped already. */
const underWay = computed(() => {
  const releases = Object.values(board.value.releases).sort(byRank);
  const next = releases.find(({ state }) => state !== 'shipped');
  return new Set(
    releases.filter((release) => release === next || release.state !== 'planned').map(({ id }) => id),
  );
});

/** Whether what was parked has come back: its day came, its release is next, or that is no longer there. */
function hasReturned({ parkedUntil, parkedRelease }: Suggestion): boolean {
  if (parkedUntil && parkedUntil <= today.value) return true;
  return (
    parkedRelease !== undefined && (!board.value.releases[parkedRelease] || underWay.value.has(parkedRelease))
  );
}

/** Whether a suggestion waits for an answer now. */
export const needsTriage = (suggestion: Suggestion | undefined) =>
  suggestion !== undefined &&
  (suggestion.state === 'open' || (suggestion.state === 'parked' && hasReturned(suggestion)));

/** By id, which begins with the time of creation: the order stays when the server's own time arrives. */
const byAge = (a: Suggestion, b: Suggestion) => (a.id < b.id ? -1 : 1);

/** What waits for an answer, the oldest first. */
export const inbox = computed(() => Object.values(board.value.suggestions).filter(needsTriage).sort(byAge));

/** What is out of sight until later, the soonest first. */
export const parkedSuggestions = computed(() =>
  Object.values(board.value.suggestions)
    .filter((suggestion) => suggestion.state === 'parked' && !hasReturned(suggestion))
    .sort((a, b) => ((a.parkedUntil ?? '9') < (b.parkedUntil ?? '9') ? -1 : 1)),
);

const picked = signal<string | undefined>(undefined);
/** The suggestion that is being answered: the one that was tapped, else the one that waits maxLength. */
export const openedSuggestion = computed(
  () => inbox.value.find(({ id }) => id === picked.value) ?? inbox.value[0],
);
export function openSuggestion(id: string): void {
  picked.value = id;
}

const path = (rest: string) => `/api/projects/${openProject.value}/suggestions/${rest}`;

/** A suggestion with its whole text. Needs a connection. */
export async function readSuggestion(id: string): Promise<SuggestionDetail | undefined> {
  const answer = await call<SuggestionDetail>('GET', path(id));
  return answer.ok ? answer.value : undefined;
}

/** What says nearly the same; undefined without a connection. */
export async function readSimilar(id: string): Promise<SimilarItem[] | undefined> {
  const answer = await call<{ items?: SimilarItem[] }>('GET', path(`${id}/similar`));
  return answer.ok ? (answer.value.items ?? []) : undefined;
}

/** What left the inbox, the latest first, and of that what has the words in it. Needs a connection. */
export const triagedSuggestions = (words: string, cursor?: string) =>
  readPage<Suggestion>(path('triaged'), { words, cursor });
