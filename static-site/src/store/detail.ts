import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { call } from '../api/client';
import type { Activity, CardDetail, Comment } from '../api/types';
import { folded } from '../outbox/fold';
import { changes } from '../outbox/queue';
import { accountId } from './account';
import { mirror, openProject } from './copies';
import { details, keepDetail, recall } from './details';
import { byRank } from './mirror';
import { board, loadCard } from './store';

const computeds = new Map<string, ReadonlySignal<CardDetail | undefined>>();

/** A card with its texts as the user sees them: the device's copy with the waiting changes laid over it. */
export function cardDetail(id: string): ReadonlySignal<CardDetail | undefined> {
  const known = computeds.get(id);
  if (known) return known;
  const made = computed(() => {
    const effects = changes.value.flatMap((change) => (change.refused ? [] : (change.effects ?? [])));
    const detail = folded(details.value[id], id, effects);
    if (!detail) return undefined;
    const checklist = [...(detail.checklist ?? [])].sort(byRank);
    return { ...detail, card: board.value.cards[id] ?? detail.card, checklist };
  });
  computeds.set(id, made);
  return made;
}

/** Keeps a card's texts up to date while it is open; answers how to stop. */
export function showCard(id: string): () => void {
  let open = true;
  let fetching = false;
  let first = true;
  const project = openProject.value;
  const account = accountId();
  async function bringUpToDate(): Promise<void> {
    if (!project || !account || fetching) return;
    fetching = true;
    await recall(account, project, id);
    // asked again when the board knows of a later state than was answered
    for (let asks = 0; open && (asks === 0 ? first || isOlder() : isOlder() && asks < 3); asks++) {
      const found = await loadCard(id);
      if (!found || !open || accountId() !== account) break;
      first = false;
      await keepDetail(account, project, found);
    }
    fetching = false;
  }
  const isOlder = () => {
    const known = details.peek()[id]?.card.revision;
    return known === undefined || known < (mirror.peek().cards[id]?.revision ?? 0);
  };
  const stop = effect(() => {
    // a new state of the card, and a new look at it
    mirror.value.cards[id]?.revision;
    void bringUpToDate();
  });
  const retry = () => void bringUpToDate();
  addEventListener('online', retry);
  return () => {
    open = false;
    stop();
    removeEventListener('online', retry);
  };
}

export interface Page<T> {
  items: T[];
  next?: string;
}

/** What happened to a card, newest first. Needs a connection. */
export const cardHistory = (id: string, before?: string) => page<Activity>(id, 'history', before);

/** Earlier comments of a card. Needs a connection. */
export const cardComments = (id: string, before?: string) => page<Comment>(id, 'comments', before);

async function page<T>(id: string, what: string, before?: string): Promise<Page<T> | undefined> {
  const query = before ? `?before=${encodeURIComponent(before)}` : '';
  const answer = await call<Page<T>>('GET', `/api/projects/${openProject.value}/cards/${id}/${what}${query}`);
  return answer.ok ? { items: answer.value.items ?? [], next: answer.value.next } : undefined;
}
