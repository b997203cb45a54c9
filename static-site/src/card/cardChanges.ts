import { v7 } from 'uuid';
import type { Card } from '../api/types';
import type { Effect } from '../model/change';
import type { ListItem } from '../model/listItem';
import { splitLines } from '../model/splitLines';
import { cardsInOrder } from '../sync/board';
import { titleOf } from '../sync/names';
import { cardPath, describe, editBody, optionalField, projectPath, submit, trySubmit } from '../sync/submit';
import { templateOf } from './templates';

/** The server takes so many in one request. */
const mostAtOnce = 500;

export function liveCards(): Card[] {
  return cardsInOrder.value;
}

export type NewCard = Pick<Card, 'title' | 'stage'> &
  Partial<Pick<Card, 'kind' | 'release' | 'epic' | 'assignee' | 'labels' | 'estimate' | 'due'>> & {
    description?: string;
    /** The card to stand behind, null to be first; absent: last. */
    behind?: string | null;
  };

/** Adds a card from the template of its kind and returns its id. */
export async function addCard(card: NewCard): Promise<string> {
  const id = v7();
  await add(id, card);
  return id;
}

function add(id: string, { behind, description, ...card }: NewCard): Promise<boolean> {
  const template = templateOf(card.kind ?? 'feature');
  const body = Object.assign(
    { id },
    ...Object.entries(card).map(([field, value]) => optionalField(field, value)),
    optionalField('description', description),
    optionalField('template', template?.id),
    behind === undefined ? {} : { spot: { behind } },
  );
  const checklistTotal = splitLines(template?.checklist ?? '').length || undefined;
  const thing = { kind: 'feature', ...card, checklistTotal, id, number: 0, rank: '', revision: 0 };
  const effects: Effect[] = [{ what: 'add', list: 'cards', thing, behind }];
  // what was written counts more than what the kind begins with
  const begun = description || template?.description;
  if (begun) effects.push({ what: 'text', card: id, description: begun });
  return trySubmit(
    { method: 'POST', path: `${projectPath()}/cards`, body },
    describe('added', 'card', card.title),
    ...effects,
  );
}

/** Adds a card for every item of a list. Returns the items that were not added. */
export async function addCards(items: ListItem[], stage: string, release?: string): Promise<ListItem[]> {
  const added = await Promise.all(
    items.map(({ title, text }) => add(v7(), { title, description: text, stage, release })),
  );
  return items.filter((_, i) => !added[i]);
}

export type Field = 'title' | 'kind' | 'epic' | 'assignee' | 'due' | 'estimate';

export function editCard(card: Card, field: Field, to: string | number | null): Promise<void> {
  return submit(
    { method: 'PATCH', path: cardPath(card), body: editBody(field, card[field], to) },
    describe('edited', 'card', card.title),
    { what: 'edit', list: 'cards', ids: [card.id], fields: { [field]: to ?? undefined } },
  );
}

/** @param from what the editor showed when typing began */
export function editDescription(card: { id: string }, from: string, to: string): Promise<void> {
  return submit(
    { method: 'PATCH', path: cardPath(card), body: editBody('description', from, to) },
    describe('edited', 'card', titleOf(card)),
    { what: 'text', card: card.id, description: to },
  );
}

export interface Move {
  stage?: string;
  /** null: out of every release. */
  release?: string | null;
  /** The card to stand behind, null to be first, absent to keep the order. */
  behind?: string | null;
}

export function moveCard(card: { id: string }, to: Move): Promise<boolean> {
  return trySubmit(
    { method: 'POST', path: `${cardPath(card)}/move`, body: destination(to) },
    describe('moved', 'card', titleOf(card)),
    moved([card.id], to),
  );
}

/** Moves many; they keep their order among each other. Returns whether all were moved. */
export async function moveCards(ids: string[], to: Move): Promise<boolean> {
  let { behind } = to;
  let all = true;
  for (const cards of inSlices(ids)) {
    const part = { ...to, behind };
    const done = await trySubmit(
      { method: 'POST', path: `${projectPath()}/cards/move`, body: { cards, ...destination(part) } },
      describe('moved', 'card', titleOf({ id: cards[0] ?? '' }), cards.length),
      moved(cards, part),
    );
    all &&= done;
    if (behind !== undefined) behind = cards.at(-1);
  }
  return all;
}

export function archiveCard(card: { id: string }): Promise<void> {
  return submit(
    { method: 'POST', path: `${cardPath(card)}/archive` },
    describe('archived', 'card', titleOf(card)),
    archived([card.id], true),
  );
}

export async function archiveCards(ids: string[]): Promise<void> {
  for (const cards of inSlices(ids))
    await submit(
      { method: 'POST', path: `${projectPath()}/cards/archive`, body: { cards } },
      describe('archived', 'card', titleOf({ id: cards[0] ?? '' }), cards.length),
      archived(cards, true),
    );
}

/** Puts an archived card back; given whole where the board does not have it, so that it shows at once. */
export function restoreCard(card: { id: string } | Card): Promise<void> {
  const whole: Effect[] = 'rank' in card ? [{ what: 'add', list: 'cards', thing: { ...card } }] : [];
  return submit(
    { method: 'POST', path: `${cardPath(card)}/restore` },
    describe('restored', 'card', 'title' in card ? card.title : titleOf(card)),
    ...whole,
    archived([card.id], false),
  );
}

export async function restoreCards(cards: ({ id: string } | Card)[]): Promise<void> {
  for (const card of cards) await restoreCard(card);
}

export function labelCard(card: { id: string }, label: string, on: boolean): Promise<void> {
  return submit(
    { method: on ? 'PUT' : 'DELETE', path: `${cardPath(card)}/labels/${label}` },
    describe(on ? 'labelled' : 'unlabelled', 'card', titleOf(card)),
    { what: 'label', card: card.id, label, on },
  );
}

/** In the order of the board, as many at once as the server takes. */
function inSlices(ids: string[]): string[][] {
  const places = new Map(cardsInOrder.value.map(({ id }, i) => [id, i]));
  const all = [...new Set(ids)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const count = Math.ceil(all.length / mostAtOnce);
  return Array.from({ length: count }, (_, i) => all.slice(i * mostAtOnce, (i + 1) * mostAtOnce));
}

const destination = ({ stage, release, behind }: Move) => ({
  ...optionalField('stage', stage),
  ...(release === undefined ? {} : { release: release === null ? {} : { id: release } }),
  ...(behind === undefined ? {} : { spot: behind === null ? {} : { behind } }),
});

function moved(ids: string[], { stage, release, behind }: Move): Effect {
  const fields = {
    ...optionalField('stage', stage),
    ...(release === undefined ? {} : { release: release ?? undefined }),
  };
  return { what: 'edit', list: 'cards', ids, fields, behind };
}

const archived = (ids: string[], on: boolean): Effect => ({
  what: 'edit',
  list: 'cards',
  ids,
  fields: { archived: on || undefined },
});

/** Adds or removes a blocker of a card. */
export function blockCard(card: { id: string }, blocker: { id: string }, on: boolean): Promise<void> {
  return submit(
    { method: on ? 'PUT' : 'DELETE', path: `${cardPath(card)}/blockers/${blocker.id}` },
    describe('edited', 'card', titleOf(card)),
    { what: 'block', card: card.id, blocker: blocker.id, on },
  );
}
