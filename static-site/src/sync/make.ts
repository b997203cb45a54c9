import { openProject } from '../device/openProject';
import type { About, Change, Effect } from '../model/change';
import { inverse } from '../model/inverse';
import { type Crossing, crossings, guarded, type Reason, shippedBy, swapTo } from '../model/scope';
import { askReason, keptByShipped } from './askReason';
import { board } from './board';
import { anyDetail } from './detail';
import { remember } from './made';
import { queue } from './outbox';

export const project = () => openProject.value ?? '';
export const base = () => `/api/projects/${project()}`;
export const cardPath = (card: { id: string }) => `${base()}/cards/${card.id}`;

type Request = Pick<Change, 'method' | 'path' | 'body'>;

/**
 * Changes the open project. What would change the scope of a locked release asks for the reason first, whatever it
 * is.
 */
export async function make(request: Request, about: About, ...effects: Effect[]): Promise<void> {
  await attempt(request, about, ...effects);
}

/** The same, and answers whether it was done: not where a reason was asked for and none given. */
export async function attempt(request: Request, about: About, ...effects: Effect[]): Promise<boolean> {
  const shipped = shippedBy(board.value, effects);
  if (shipped) {
    keptByShipped.value = { name: shipped.name };
    return false;
  }
  const wanting = guarded(crossings(board.value, effects));
  if (wanting.length === 0) {
    await carryOut(request, about, ...effects);
    return true;
  }
  const reason = await askReason(wanting);
  if (!reason) return false;
  await carryOut(
    { ...request, body: because(request.body, reason) },
    about,
    ...effects,
    ...swapped(wanting, reason),
  );
  return true;
}

/** A body with the reason in it. */
const because = (body: unknown, reason: Reason) => ({ ...(body as object | undefined), reason });

/** The other half of a swap. */
export function swapped([crossing]: readonly Crossing[], { swap }: Reason): Effect[] {
  if (!swap || !crossing) return [];
  return [{ what: 'edit', list: 'cards', ids: [swap], fields: { release: swapTo(crossing) } }];
}

/** Queues a change and remembers how to take it back. */
export async function carryOut(request: Request, about: About, ...effects: Effect[]): Promise<void> {
  const here = project();
  const back = inverse(() => board.value, anyDetail, effects);
  const id = await queue({ project: here, ...request, about, effects });
  if (id) remember({ id, project: here, about, back });
}

export const about = (verb: About['verb'], kind: About['kind'], name: string, count = 1): About => ({
  verb,
  kind,
  name,
  count,
});

/** An edit as the API takes it: absent is null. */
export const edit = (field: string, from: unknown, to: unknown) => ({
  [field]: { from: from ?? null, to: to ?? null },
});

/** An optional part of a body. */
export const given = (field: string, value: unknown) =>
  value === undefined || value === null || value === '' ? {} : { [field]: value };
