import { v7 } from 'uuid';
import type { ChecklistItem, Comment } from '../api/types';
import { me } from '../device/account';
import type { CountField, Effect } from '../model/change';
import { titleOf } from '../sync/names';
import { cardPath, describe, editBody, submit } from '../sync/submit';

type Owner = { id: string };

const counted = (card: Owner, field: CountField, by: number): Effect => ({
  what: 'count',
  card: card.id,
  field,
  by,
});
const item = (card: Owner, { id }: Owner) => `${cardPath(card)}/checklist/${id}`;
const comment = (card: Owner, { id }: Owner) => `${cardPath(card)}/comments/${id}`;

/** Adds a checklist item at the end and returns its id. */
export async function addItem(card: Owner, text: string): Promise<string> {
  const id = v7();
  const thing = { id, card: card.id, text, done: false, rank: '', revision: 0 };
  await submit(
    { method: 'POST', path: `${cardPath(card)}/checklist`, body: { id, text } },
    describe('added', 'checklistItem', text),
    { what: 'addPart', card: card.id, part: 'checklist', thing },
    counted(card, 'checklistTotal', 1),
  );
  return id;
}

export function editItem(card: Owner, { id, text: from }: ChecklistItem, text: string): Promise<void> {
  return submit(
    { method: 'PATCH', path: item(card, { id }), body: editBody('text', from, text) },
    describe('edited', 'checklistItem', text),
    { what: 'editPart', card: card.id, part: 'checklist', id, fields: { text } },
  );
}

export function tickItem(
  card: Owner,
  { id, text, done: from = false }: ChecklistItem,
  done: boolean,
): Promise<void> {
  return submit(
    { method: 'PATCH', path: item(card, { id }), body: editBody('done', from, done) },
    describe('edited', 'checklistItem', text),
    { what: 'editPart', card: card.id, part: 'checklist', id, fields: { done } },
    counted(card, 'checklistDone', Number(done) - Number(from)),
  );
}

/** @param behind the line to stand behind, null to be first */
export function moveItem(card: Owner, { id, text }: ChecklistItem, behind: string | null): Promise<void> {
  return submit(
    { method: 'POST', path: `${item(card, { id })}/move`, body: { spot: behind === null ? {} : { behind } } },
    describe('moved', 'checklistItem', text),
    { what: 'editPart', card: card.id, part: 'checklist', id, fields: {}, behind },
  );
}

export function removeItem(card: Owner, { id, text, done }: ChecklistItem): Promise<void> {
  return submit(
    { method: 'DELETE', path: item(card, { id }) },
    describe('removed', 'checklistItem', text),
    { what: 'removePart', card: card.id, part: 'checklist', id },
    counted(card, 'checklistTotal', -1),
    counted(card, 'checklistDone', done ? -1 : 0),
  );
}

/** Adds a comment to a card and returns its id. */
export async function addComment(card: Owner, body: string): Promise<string> {
  const id = v7();
  const author = me.value?.account;
  const createdAt = new Date().toISOString();
  const thing = {
    id,
    card: card.id,
    author: author?.id,
    authorName: author?.name,
    body,
    createdAt,
    revision: 0,
  };
  await submit(
    { method: 'POST', path: `${cardPath(card)}/comments`, body: { id, body } },
    describe('added', 'comment', titleOf(card)),
    { what: 'addPart', card: card.id, part: 'comments', thing },
    counted(card, 'comments', 1),
  );
  return id;
}

export function editComment(card: Owner, { id, body: from }: Comment, body: string): Promise<void> {
  return submit(
    { method: 'PATCH', path: comment(card, { id }), body: editBody('body', from, body) },
    describe('edited', 'comment', titleOf(card)),
    { what: 'editPart', card: card.id, part: 'comments', id, fields: { body } },
  );
}

export function removeComment(card: Owner, { id }: Owner): Promise<void> {
  return submit(
    { method: 'DELETE', path: comment(card, { id }) },
    describe('removed', 'comment', titleOf(card)),
    { what: 'removePart', card: card.id, part: 'comments', id },
    counted(card, 'comments', -1),
  );
}
