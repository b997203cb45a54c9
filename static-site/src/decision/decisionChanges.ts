import type { Decision } from '../api/types';
import { addEntity, editEntity, pathOf, removeEntity } from '../sync/entities';
import { titleOf } from '../sync/names';
import { cardPath, describe, editBody, submit } from '../sync/submit';

/** Proposes a decision and returns its id. */
export const addDecision = (title: string) =>
  addEntity('decision', { title }, { number: 0, status: 'proposed' });
export const editDecisionTitle = (decision: Decision, title: string) =>
  editEntity('decision', decision, 'title', title);
export const markConvention = (decision: Decision, on: boolean) =>
  editEntity(
    'decision',
    { ...decision, convention: decision.convention ?? false } as Decision,
    'convention',
    on,
  );
export const removeDecision = (decision: Decision) => removeEntity('decision', decision);

export type DecisionField = 'context' | 'decision' | 'consequences';

/** @param from what the editor showed when typing began */
export function editDecisionField(
  decision: Decision,
  field: DecisionField,
  from: string,
  to: string,
): Promise<void> {
  return submit(
    { method: 'PATCH', path: pathOf('decision', decision), body: editBody(field, from, to) },
    describe('edited', 'decision', decision.title),
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
  return submit(
    { method: 'POST', path: `${pathOf('decision', decision)}/accept` },
    describe('accepted', 'decision', decision.title),
    holds([decision.id]),
  );
}

/** Puts another in its place, which is accepted by that. */
export function supersedeDecision(decision: Decision, by: string): Promise<void> {
  return submit(
    { method: 'POST', path: `${pathOf('decision', decision)}/supersede`, body: { by } },
    describe('edited', 'decision', decision.title),
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
  return submit(
    { method: on ? 'PUT' : 'DELETE', path: `${cardPath(card)}/decisions/${decision}` },
    describe(on ? 'linked' : 'unlinked', 'card', titleOf(card)),
    { what: 'link', card: card.id, decision, on },
  );
}
