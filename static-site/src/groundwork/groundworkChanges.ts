import type { Area, Check, UseCase } from '../api/types';
import { addEntity, editEntity, moveEntity, pathOf, removeEntity } from '../sync/entities';
import { describe, projectPath, submit } from '../sync/submit';

export const addUseCase = (text: string) => addEntity('useCase', { text }, { rank: '' });
export const editUseCase = (useCase: UseCase, text: string) => editEntity('useCase', useCase, 'text', text);
export const moveUseCase = (useCase: UseCase, behind: string | null) =>
  moveEntity('useCase', useCase, behind);
export const removeUseCase = (useCase: UseCase) => removeEntity('useCase', useCase);

export const addCheck = (area: Area, question: string) =>
  addEntity('check', { area, question }, { rank: '', state: 'open' });
export const editQuestion = (check: Check, question: string) =>
  editEntity('check', check, 'question', question);
export const moveCheck = (check: Check, behind: string | null) => moveEntity('check', check, behind);
export const removeCheck = (check: Check) => removeEntity('check', check);

/** Whether the first release requires it. */
export const requireCheck = (check: Check, required: boolean) =>
  editEntity('check', { ...check, required: check.required ?? false } as Check, 'required', required);

/** @param from what the editor showed when typing began */
export function answerCheck(check: Check, from: string, to: string): Promise<void> {
  const settled = to.trim() !== '';
  return submit(
    { method: 'PATCH', path: `${pathOf('check', check)}/answer`, body: { answer: { from, to } } },
    describe(settled ? 'answered' : 'reopened', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: settled ? 'answered' : 'open' } },
    { what: 'write', of: check.id, fields: { answer: to, reason: '' } },
  );
}

export function waiveCheck(check: Check, reason: string): Promise<void> {
  return submit(
    { method: 'POST', path: `${pathOf('check', check)}/waive`, body: { reason } },
    describe('waived', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: 'waived' } },
    { what: 'write', of: check.id, fields: { reason } },
  );
}

/** Its answer stays, to be reworked. */
export function reopenCheck(check: Check): Promise<void> {
  return submit(
    { method: 'POST', path: `${pathOf('check', check)}/reopen` },
    describe('reopened', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: 'open' } },
    { what: 'write', of: check.id, fields: { reason: '' } },
  );
}

/** Only the server knows which are missing: they show when it has answered. */
export function addStandardChecks(): Promise<void> {
  return submit(
    { method: 'POST', path: `${projectPath()}/checks/standard` },
    describe('standardAdded', 'check', ''),
  );
}
