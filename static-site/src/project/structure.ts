import type { Epic, Label, Member, Release, Role, Stage } from '../api/types';
import { board } from '../sync/board';
import { addEntity, editEntity, moveEntity, pathOf, removeEntity } from '../sync/entities';
import { describe, editBody, openProjectId, optionalField, submit } from '../sync/submit';

export const addStage = (name: string, wipLimit?: number) =>
  addEntity('stage', { name, ...optionalField('wipLimit', wipLimit) }, { rank: '', done: false });
export const editStage = (stage: Stage, field: 'name' | 'wipLimit', to: string | number | null) =>
  editEntity('stage', stage, field, to);
export const moveStage = (stage: Stage, behind: string | null) => moveEntity('stage', stage, behind);
/** @param moveTo the stage that takes its cards; needed where there are any */
export const removeStage = (stage: Stage, moveTo?: string) => removeEntity('stage', stage, moveTo);

/** Makes it the one stage where work is done. */
export function markDone(stage: Stage): Promise<void> {
  const others = Object.values(board.value.stages).filter(({ id, done }) => done && id !== stage.id);
  return submit(
    { method: 'PATCH', path: pathOf('stage', stage), body: editBody('done', stage.done, true) },
    describe('edited', 'stage', stage.name),
    { what: 'edit', list: 'stages', ids: others.map(({ id }) => id), fields: { done: false } },
    { what: 'edit', list: 'stages', ids: [stage.id], fields: { done: true } },
  );
}

export const addRelease = (name: string, targetDate?: string) =>
  addEntity(
    'release',
    { name, ...optionalField('targetDate', targetDate) },
    { rank: '', state: 'planned', scopeAdded: 0, scopeRemoved: 0 },
  );
export const editRelease = (
  release: Release,
  field: 'name' | 'targetDate' | 'capacity',
  to: string | number | null,
) => editEntity('release', release, field, to);
export const moveRelease = (release: Release, behind: string | null) =>
  moveEntity('release', release, behind);
export const removeRelease = (release: Release) => removeEntity('release', release);

export const addEpic = (name: string) => addEntity('epic', { name }, { rank: '' });
export const editEpic = (epic: Epic, name: string) => editEntity('epic', epic, 'name', name);
export const moveEpic = (epic: Epic, behind: string | null) => moveEntity('epic', epic, behind);
export const removeEpic = (epic: Epic) => removeEntity('epic', epic);

/** @param color six hexadecimal digits */
export const addLabel = (name: string, color: string) =>
  addEntity('label', { name, color: color.toUpperCase() }, {});
export const editLabel = (label: Label, field: 'name' | 'color', to: string) =>
  editEntity('label', label, field, field === 'color' ? to.toUpperCase() : to);
export const removeLabel = (label: Label) => removeEntity('label', label);

export const changeRole = (member: Member, role: Role) => editEntity('member', member, 'role', role);
export const removeMember = (member: Member) => removeEntity('member', member);

export function editProject(
  field: 'name' | 'purpose' | 'estimateUnit' | 'wipPolicy',
  to: string,
): Promise<void> {
  const now = board.value.project;
  return submit(
    {
      method: 'PATCH',
      path: `/api/projects/${openProjectId()}`,
      body: editBody(field, now?.[field] ?? '', to),
    },
    describe('edited', 'project', now?.name ?? ''),
    { what: 'project', fields: { [field]: to } },
  );
}
