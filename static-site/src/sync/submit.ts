import { openProject } from '../device/openProject';
import type { About, Change, ChangedKind, Effect, VerbsOfKind } from '../model/change';
import { inverse } from '../model/inverse';
import {
  type Crossing,
  changedShippedRelease,
  crossings,
  needingReason,
  type Reason,
  swapTo,
} from '../model/scope';
import { askReason, refusedByShipped } from './askReason';
import { board } from './board';
import { currentDetail } from './detail';
import { enqueue } from './outbox';
import { addUndoEntry } from './undoEntries';

export const openProjectId = () => openProject.value ?? '';
export const projectPath = () => `/api/projects/${openProjectId()}`;
export const cardPath = (card: { id: string }) => `${projectPath()}/cards/${card.id}`;

type Request = Pick<Change, 'method' | 'path' | 'body'>;

/**
 * Changes the open project. What would change the scope of a locked release asks for the reason first, whatever it
 * is.
 */
export async function submit(request: Request, about: About, ...effects: Effect[]): Promise<void> {
  await trySubmit(request, about, ...effects);
}

/** The same, and answers whether it was done: not where a reason was asked for and none given. */
export async function trySubmit(request: Request, about: About, ...effects: Effect[]): Promise<boolean> {
  const shipped = changedShippedRelease(board.value, effects);
  if (shipped) {
    refusedByShipped.value = { name: shipped.name };
    return false;
  }
  const wanting = needingReason(crossings(board.value, effects));
  if (wanting.length === 0) {
    await submitWithoutReason(request, about, ...effects);
    return true;
  }
  const reason = await askReason(wanting);
  if (!reason) return false;
  await submitWithoutReason(
    { ...request, body: withReason(request.body, reason) },
    about,
    ...effects,
    ...swapEffects(wanting, reason),
  );
  return true;
}

/** A body with the reason in it. */
const withReason = (body: unknown, reason: Reason) => ({ ...(body as object | undefined), reason });

/** The other half of a swap. */
export function swapEffects([crossing]: readonly Crossing[], { swap }: Reason): Effect[] {
  if (!swap || !crossing) return [];
  return [{ what: 'edit', list: 'cards', ids: [swap], fields: { release: swapTo(crossing) } }];
}

/** Queues a change and remembers how to take it back. */
export async function submitWithoutReason(
  request: Request,
  about: About,
  ...effects: Effect[]
): Promise<void> {
  const here = openProjectId();
  const undoing = inverse(() => board.value, currentDetail, effects);
  const id = await enqueue({ project: here, ...request, about, effects });
  if (id) addUndoEntry({ id, project: here, about, inverse: undoing });
}

export const describe = <Kind extends ChangedKind>(
  verb: VerbsOfKind[Kind],
  kind: Kind,
  name: string,
  count = 1,
): About => ({
  verb,
  kind,
  name,
  count,
});

/** An edit as the API takes it: absent is null. */
export const editBody = (field: string, from: unknown, to: unknown) => ({
  [field]: { from: from ?? null, to: to ?? null },
});

/** An optional part of a body. */
export const optionalField = (field: string, value: unknown) =>
  value === undefined || value === null || value === '' ? {} : { [field]: value };
