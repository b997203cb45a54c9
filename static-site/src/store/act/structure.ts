import { v7 } from 'uuid';
import type { Epic, Label, Member, Release, Role, Stage } from '../../api/types';
import type { About, Fields, Thing } from '../../outbox/change';
import { board } from '../store';
import { about, base, edit, given, make, project } from './make';

const listOf = {
  stage: 'stages',
  release: 'releases',
  epic: 'epics',
  label: 'labels',
  member: 'members',
} as const;
type Kind = keyof typeof listOf;
type Named = { id: string; name: string };

const pathOf = (kind: Kind, { id }: { id: string }) => `${base()}/${listOf[kind]}/${id}`;

async function add(kind: Kind, name: string, body: Fields, more: Fields): Promise<string> {
  const id = v7();
  await make(
    { method: 'POST', path: `${base()}/${listOf[kind]}`, body: { id, name, ...body } },
    about('added', kind, name),
    {
      what: 'add',
      list: listOf[kind],
      thing: { id, name, revision: 0, ...body, ...more },
    },
  );
  return id;
}

function change(kind: Kind, thing: Named, field: string, to: unknown): Promise<void> {
  const from = (thing as unknown as Thing)[field];
  return make(
    { method: 'PATCH', path: pathOf(kind, thing), body: edit(field, from, to) },
    about('edited', kind, thing.name),
    { what: 'edit', list: listOf[kind], ids: [thing.id], fields: { [field]: to ?? undefined } },
  );
}

function move(kind: Kind, thing: Named, behind: string | null): Promise<void> {
  return make(
    {
      method: 'POST',
      path: `${pathOf(kind, thing)}/move`,
      body: { spot: behind === null ? {} : { behind } },
    },
    about('moved', kind, thing.name),
    { what: 'edit', list: listOf[kind], ids: [thing.id], fields: {}, behind },
  );
}

function remove(kind: Kind, thing: Named, to?: string): Promise<void> {
  return make(
    { method: 'DELETE', path: pathOf(kind, thing) + (to ? `?moveTo=${to}` : '') },
    about('removed', kind, thing.name),
    { what: 'remove', list: listOf[kind], id: thing.id, to },
  );
}

export const addStage = (name: string, wipLimit?: number) =>
  add('stage', name, given('wipLimit', wipLimit), { rank: '', done: false });
export const editStage = (stage: Stage, field: 'name' | 'wipLimit', to: string | number | null) =>
  change('stage', stage, field, to);
export const moveStage = (stage: Stage, behind: string | null) => move('stage', stage, behind);
/** @param moveTo the stage that takes its cards; needed where there are any */
export const removeStage = (stage: Stage, moveTo?: string) => remove('stage', stage, moveTo);

/** Makes it the one stage where work is done. */
export function markDone(stage: Stage): Promise<void> {
  const others = Object.values(board.value.stages).filter(({ id, done }) => done && id !== stage.id);
  return make(
    { method: 'PATCH', path: pathOf('stage', stage), body: edit('done', stage.done, true) },
    about('edited', 'stage', stage.name),
    { what: 'edit', list: 'stages', ids: others.map(({ id }) => id), fields: { done: false } },
    { what: 'edit', list: 'stages', ids: [stage.id], fields: { done: true } },
  );
}

export const addRelease = (name: string, targetDate?: string) =>
  add('release', name, given('targetDate', targetDate), {
    rank: '',
    state: 'planned',
    scopeAdded: 0,
    scopeRemoved: 0,
  });
export const editRelease = (
  release: Release,
  field: 'name' | 'targetDate' | 'capacity',
  to: string | number | null,
) => change('release', release, field, to);
export const moveRelease = (release: Release, behind: string | null) => move('release', release, behind);
export const removeRelease = (release: Release) => remove('release', release);

export const addEpic = (name: string) => add('epic', name, {}, { rank: '' });
export const editEpic = (epic: Epic, name: string) => change('epic', epic, 'name', name);
export const moveEpic = (epic: Epic, behind: string | null) => move('epic', epic, behind);
export const removeEpic = (epic: Epic) => remove('epic', epic);

/** @param color six hexadecimal digits */
export const addLabel = (name: string, color: string) =>
  add('label', name, { color: color.toUpperCase() }, {});
export const editLabel = (label: Label, field: 'name' | 'color', to: string) =>
  change('label', label, field, field === 'color' ? to.toUpperCase() : to);
export const removeLabel = (label: Label) => remove('label', label);

export const changeRole = (member: Member, role: Role) => change('member', member, 'role', role);
export const removeMember = (member: Member) => remove('member', member);

export function editProject(field: 'name' | 'purpose' | 'estimateUnit', to: string): Promise<void> {
  const now = board.value.project;
  const kind: About['kind'] = 'project';
  return make(
    { method: 'PATCH', path: `/api/projects/${project()}`, body: edit(field, now?.[field] ?? '', to) },
    about('edited', kind, now?.name ?? ''),
    { what: 'project', fields: { [field]: to } },
  );
}
