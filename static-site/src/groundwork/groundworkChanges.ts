import type { Area, Check, UseCase } from '../api/types';
import { about, base, make } from '../sync/make';
import { add, change, move, pathOf, remove } from '../sync/things';
import { groundworkText } from '../text/groundwork';

export const addUseCase = (text: string) => add('useCase', { text }, { rank: '' });
export const editUseCase = (useCase: UseCase, text: string) => change('useCase', useCase, 'text', text);
export const moveUseCase = (useCase: UseCase, behind: string | null) => move('useCase', useCase, behind);
export const removeUseCase = (useCase: UseCase) => remove('useCase', useCase);

export const addCheck = (area: Area, question: string) =>
  add('check', { area, question }, { rank: '', state: 'open' });
export const editQuestion = (check: Check, question: string) => change('check', check, 'question', question);
export const moveCheck = (check: Check, behind: string | null) => move('check', check, behind);
export const removeCheck = (check: Check) => remove('check', check);

/** Whether the first release requires it. */
export const requireCheck = (check: Check, required: boolean) =>
  change('check', { ...check, required: check.required ?? false } as Check, 'required', required);

/** @param from what the editor showed when typing began */
export function answerCheck(check: Check, from: string, to: string): Promise<void> {
  const settled = to.trim() !== '';
  return make(
    { method: 'PATCH', path: `${pathOf('check', check)}/answer`, body: { answer: { from, to } } },
    about(settled ? 'answered' : 'reopened', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: settled ? 'answered' : 'open' } },
    { what: 'write', of: check.id, fields: { answer: to, reason: '' } },
  );
}

export function waiveCheck(check: Check, reason: string): Promise<void> {
  return make(
    { method: 'POST', path: `${pathOf('check', check)}/waive`, body: { reason } },
    about('waived', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: 'waived' } },
    { what: 'write', of: check.id, fields: { reason } },
  );
}

/** Its answer stays, to be reworked. */
export function reopenCheck(check: Check): Promise<void> {
  return make(
    { method: 'POST', path: `${pathOf('check', check)}/reopen` },
    about('reopened', 'check', check.question),
    { what: 'edit', list: 'checks', ids: [check.id], fields: { state: 'open' } },
    { what: 'write', of: check.id, fields: { reason: '' } },
  );
}

/** Only the server knows which are missing: they show when it has answered. */
export function addStandardChecks(): Promise<void> {
  return make(
    { method: 'POST', path: `${base()}/checks/standard` },
    about('added', 'check', groundworkText.standardList),
  );
}
