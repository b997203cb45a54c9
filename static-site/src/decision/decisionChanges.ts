import type { Decision } from '../api/types';
import { about, cardPath, edit, make } from '../sync/make';
import { titleOf } from '../sync/names';
import { add, change, pathOf, remove } from '../sync/things';

/** Proposes a decision and answers its id. */
export const addDecision = (title: string) => add('decision', { title }, { number: 0, status: 'proposed' });
export const editTitle = (decision: Decision, title: string) => change('decision', decision, 'title', title);
export const markConvention = (decision: Decision, on: boolean) =>
  change('decision', { ...decision, convention: decision.convention ?? false } as Decision, 'convention', on);
export const removeDecision = (decision: Decision) => remove('decision', decision);

export type Passage = 'context' | 'decision' | 'consequences';

/** @param from what the editor showed when typing began */
export function writeDecision(decision: Decision, field: Passage, from: string, to: string): Promise<void> {
  return make(
    { method: 'PATCH', path: pathOf('decision', decision), body: edit(field, from, to) },
    about('edited', 'decision', decision.title),
    { what: 'write', of: decision.id, fields: { [field]: to } },
  );
}

const holds = (ids: string[]) =>
  ({
    what: 'edit',
    list: 'decisions',
    ids,
    fields: { status: 'accepted', supersededBy: undefined },
  }) as const;

export function acceptDecision(decision: Decision): Promise<void> {
  return make(
    { method: 'POST', path: `${pathOf('decision', decision)}/accept` },
    about('accepted', 'decision', decision.title),
    holds([decision.id]),
  );
}

/** Puts another in its place, which is accepted by that. */
export function supersedeDecision(decision: Decision, by: string): Promise<void> {
  return make(
    { method: 'POST', path: `${pathOf('decision', decision)}/supersede`, body: { by } },
    about('edited', 'decision', decision.title),
    holds([by]),
    {
      what: 'edit',
      list: 'decisions',
      ids: [decision.id],
      fields: { status: 'superseded', supersededBy: by },
    },
  );
}

export function linkDecision(card: { id: string }, decision: string, on: boolean): Promise<void> {
  return make(
    { method: on ? 'PUT' : 'DELETE', path: `${cardPath(card)}/decisions/${decision}` },
    about(on ? 'linked' : 'unlinked', 'card', titleOf(card)),
    { what: 'link', card: card.id, decision, on },
  );
}
