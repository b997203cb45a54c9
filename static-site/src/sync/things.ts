import { v7 } from 'uuid';
import type { Fields, List, Thing } from '../model/change';
import { about, base, edit, make } from './make';

/** Where each kind is kept here, and what the API calls the list. */
const places = {
  stage: ['stages', 'stages'],
  release: ['releases', 'releases'],
  epic: ['epics', 'epics'],
  label: ['labels', 'labels'],
  member: ['members', 'members'],
  useCase: ['useCases', 'use-cases'],
  check: ['checks', 'checks'],
  decision: ['decisions', 'decisions'],
} as const satisfies Record<string, [List, string]>;
type Kind = keyof typeof places;
type Named = { id: string; name?: string; title?: string; text?: string; question?: string };

export const pathOf = (kind: Kind, { id }: { id: string }) => `${base()}/${places[kind][1]}/${id}`;
const calls = ({ name, title, text, question }: Partial<Named>) => name ?? title ?? text ?? question ?? '';

/** @param more what the server gives it besides */
export async function add(kind: Kind, body: Fields, more: Fields): Promise<string> {
  const id = v7();
  await make(
    { method: 'POST', path: `${base()}/${places[kind][1]}`, body: { id, ...body } },
    about('added', kind, calls(body)),
    { what: 'add', list: places[kind][0], thing: { id, revision: 0, ...body, ...more } },
  );
  return id;
}

export function change(kind: Kind, thing: Named, field: string, to: unknown): Promise<void> {
  const from = (thing as unknown as Thing)[field];
  return make(
    { method: 'PATCH', path: pathOf(kind, thing), body: edit(field, from, to) },
    about('edited', kind, calls(thing)),
    { what: 'edit', list: places[kind][0], ids: [thing.id], fields: { [field]: to ?? undefined } },
  );
}

/** @param behind what to stand behind, null to be first */
export function move(kind: Kind, thing: Named, behind: string | null): Promise<void> {
  return make(
    {
      method: 'POST',
      path: `${pathOf(kind, thing)}/move`,
      body: { spot: behind === null ? {} : { behind } },
    },
    about('moved', kind, calls(thing)),
    { what: 'edit', list: places[kind][0], ids: [thing.id], fields: {}, behind },
  );
}

export function remove(kind: Kind, thing: Named, to?: string): Promise<void> {
  return make(
    { method: 'DELETE', path: pathOf(kind, thing) + (to ? `?moveTo=${to}` : '') },
    about('removed', kind, calls(thing)),
    { what: 'remove', list: places[kind][0], id: thing.id, to },
  );
}
