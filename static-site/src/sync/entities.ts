import { v7 } from 'uuid';
import type { Fields, List, Thing } from '../model/change';
import { describe, editBody, projectPath, submit } from './submit';

/** For each kind, its list here and in the API. */
const listsByKind = {
  stage: ['stages', 'stages'],
  release: ['releases', 'releases'],
  epic: ['epics', 'epics'],
  label: ['labels', 'labels'],
  member: ['members', 'members'],
  useCase: ['useCases', 'use-cases'],
  check: ['checks', 'checks'],
  decision: ['decisions', 'decisions'],
} as const satisfies Record<string, [List, string]>;
type Kind = keyof typeof listsByKind;
type Named = { id: string; name?: string; title?: string; text?: string; question?: string };

export const pathOf = (kind: Kind, { id }: { id: string }) =>
  `${projectPath()}/${listsByKind[kind][1]}/${id}`;
const displayName = ({ name, title, text, question }: Partial<Named>) =>
  name ?? title ?? text ?? question ?? '';

/** @param more fields that the server sets */
export async function addEntity(kind: Kind, body: Fields, more: Fields): Promise<string> {
  const id = v7();
  await submit(
    { method: 'POST', path: `${projectPath()}/${listsByKind[kind][1]}`, body: { id, ...body } },
    describe('added', kind, displayName(body)),
    { what: 'add', list: listsByKind[kind][0], thing: { id, revision: 0, ...body, ...more } },
  );
  return id;
}

export function editEntity(kind: Kind, thing: Named, field: string, to: unknown): Promise<void> {
  const from = (thing as unknown as Thing)[field];
  return submit(
    { method: 'PATCH', path: pathOf(kind, thing), body: editBody(field, from, to) },
    describe('edited', kind, displayName(thing)),
    { what: 'edit', list: listsByKind[kind][0], ids: [thing.id], fields: { [field]: to ?? undefined } },
  );
}

/** @param behind the id of the predecessor, null for the first place */
export function moveEntity(kind: Kind, thing: Named, behind: string | null): Promise<void> {
  return submit(
    {
      method: 'POST',
      path: `${pathOf(kind, thing)}/move`,
      body: { spot: behind === null ? {} : { behind } },
    },
    describe('moved', kind, displayName(thing)),
    { what: 'edit', list: listsByKind[kind][0], ids: [thing.id], fields: {}, behind },
  );
}

export function removeEntity(kind: Kind, thing: Named, to?: string): Promise<void> {
  return submit(
    { method: 'DELETE', path: pathOf(kind, thing) + (to ? `?moveTo=${to}` : '') },
    describe('removed', kind, displayName(thing)),
    { what: 'remove', list: listsByKind[kind][0], id: thing.id, to },
  );
}
