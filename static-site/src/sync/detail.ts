import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { call } from '../api/client';
import type { CardDetail, CheckDetail, DecisionDetail } from '../api/types';
import { accountId } from '../device/account';
import { openProject } from '../device/openProject';
import { applyToDetail, type Detail } from '../model/detail';
import { byRank } from '../model/mirror';
import { board } from './board';
import { mirror } from './copies';
import { details, readDetailCopy, storeDetail, summaryOf } from './details';
import { changes } from './queue';

/** The lists whose items have texts that are loaded one by one. */
export type DetailList = 'cards' | 'checks' | 'decisions';

/** One thing with its texts. */
export async function loadDetail(list: DetailList, id: string): Promise<Detail | undefined> {
  const answer = await call<Detail>('GET', `/api/projects/${openProject.value}/${list}/${id}`);
  return answer.ok ? answer.value : undefined;
}

const computeds = new Map<string, ReadonlySignal<Detail | undefined>>();

/** The texts of an item as the user sees them: the copy with unsent changes applied. */
export function currentDetail(id: string): Detail | undefined {
  const effects = changes.value.flatMap((change) => (change.refused ? [] : (change.effects ?? [])));
  return applyToDetail(details.value[id], id, effects);
}

function computedDetail(id: string, finish: (detail: Detail) => Detail): ReadonlySignal<Detail | undefined> {
  const known = computeds.get(id);
  if (known) return known;
  const made = computed(() => {
    const detail = currentDetail(id);
    return detail && finish(detail);
  });
  computeds.set(id, made);
  return made;
}

export const cardDetail = (id: string) =>
  computedDetail(id, (detail) => {
    const whole = detail as CardDetail;
    const checklist = [...(whole.checklist ?? [])].sort(byRank);
    return { ...whole, card: board.value.cards[id] ?? whole.card, checklist };
  }) as ReadonlySignal<CardDetail | undefined>;

export const checkDetail = (id: string) =>
  computedDetail(id, (detail) => detail) as ReadonlySignal<CheckDetail | undefined>;

export const decisionDetail = (id: string) =>
  computedDetail(id, (detail) => detail) as ReadonlySignal<DecisionDetail | undefined>;

/** Keeps the texts of an item current while it is open; returns a function that stops it. */
export function keepDetailCurrent(list: DetailList, id: string): () => void {
  let open = true;
  let fetching = false;
  let first = true;
  const project = openProject.value;
  const account = accountId();
  async function update(): Promise<void> {
    if (!project || !account || fetching) return;
    fetching = true;
    await readDetailCopy(account, project, id);
    // asked again when the board knows of a later state than was answered
    for (let asks = 0; open && (asks === 0 ? first || isOlder() : isOlder() && asks < 3); asks++) {
      const found = await loadDetail(list, id);
      if (!found || !open || accountId() !== account) break;
      first = false;
      await storeDetail(account, project, found);
    }
    fetching = false;
  }
  const isOlder = () => {
    const known = details.peek()[id];
    return !known || summaryOf(known).revision < (mirror.peek()[list][id]?.revision ?? 0);
  };
  const stop = effect(() => {
    // a new state of the thing, and a new look at it
    mirror.value[list][id]?.revision;
    void update();
  });
  const retry = () => void update();
  addEventListener('online', retry);
  return () => {
    open = false;
    stop();
    removeEventListener('online', retry);
  };
}

export const keepCardCurrent = (id: string) => keepDetailCurrent('cards', id);
