import type { About, Change, Effect } from '../../outbox/change';
import { inverse } from '../../outbox/inverse';
import { remember } from '../../outbox/made';
import { queue } from '../../outbox/outbox';
import { openProject } from '../copies';
import { cardDetail } from '../detail';
import { board } from '../store';

export const project = () => openProject.value ?? '';
export const base = () => `/api/projects/${project()}`;
export const cardPath = (card: { id: string }) => `${base()}/cards/${card.id}`;

/** Queues a change to the open project and remembers how to take it back. */
export async function make(
  request: Pick<Change, 'method' | 'path' | 'body'>,
  about: About,
  ...effects: Effect[]
): Promise<void> {
  const here = project();
  const back = inverse(
    () => board.value,
    (card) => cardDetail(card).value,
    effects,
  );
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
