import type { Epic, Label, Member, Release, Role, Stage } from '../api/types';
import type { About } from '../model/change';
import { board } from '../sync/board';
import { about, edit, given, make, project } from '../sync/make';
import { add, change, move, pathOf, remove } from '../sync/things';

export const addStage = (name: string, wipLimit?: number) =>
  add('stage', { name, ...given('wipLimit', wipLimit) }, { rank: '', done: false });
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
  add(
    'release',
    { name, ...given('targetDate', targetDate) },
    { rank: '', state: 'planned', scopeAdded: 0, scopeRemoved: 0 },
  );
export const editRelease = (
  release: Release,
  field: 'name' | 'targetDate' | 'capacity',
  to: string | number | null,
) => change('release', release, field, to);
export const moveRelease = (release: Release, behind: string | null) => move('release', release, behind);
export const removeRelease = (release: Release) => remove('release', release);

export const addEpic = (name: string) => add('epic', { name }, { rank: '' });
export const editEpic = (epic: Epic, name: string) => change('epic', epic, 'name', name);
export const moveEpic = (epic: Epic, behind: string | null) => move('epic', epic, behind);
export const removeEpic = (epic: Epic) => remove('epic', epic);

/** @param color six hexadecimal digits */
export const addLabel = (name: string, color: string) =>
  add('label', { name, color: color.toUpperCase() }, {});
export const editLabel = (label: Label, field: 'name' | 'color', to: string) =>
  change('label', label, field, field === 'color' ? to.toUpperCase() : to);
export const removeLabel = (label: Label) => remove('label', label);

export const changeRole = (member: Member, role: Role) => change('member', member, 'role', role);
export const removeMember = (member: Member) => remove('member', member);

export function editProject(
  field: 'name' | 'purpose' | 'estimateUnit' | 'wipPolicy',
  to: string,
): Promise<void> {
  const now = board.value.project;
  const kind: About['kind'] = 'project';
  return make(
    { method: 'PATCH', path: `/api/projects/${project()}`, body: edit(field, now?.[field] ?? '', to) },
    about('edited', kind, now?.name ?? ''),
    { what: 'project', fields: { [field]: to } },
  );
}
