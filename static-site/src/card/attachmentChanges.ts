import type { Attachment } from '../api/types';
import { me } from '../device/account';
import type { Effect } from '../model/change';
import { remember } from '../sync/made';
import { about, cardPath, edit, make } from '../sync/make';
import { queue } from '../sync/outbox';

type Owner = { id: string };

const counted = (card: Owner, by: number): Effect => ({
  what: 'count',
  card: card.id,
  field: 'attachments',
  by,
});
const one = (card: Owner, { id }: Owner) => `${cardPath(card)}/attachments/${id}`;

/**
 * Attaches a file that has arrived.
 *
 * @param path of the card, whose project may not be the open one any more
 */
export async function addAttachment(
  card: Owner,
  path: string,
  file: { id: string; name: string; bytes: number },
): Promise<void> {
  const author = me.value?.account;
  const thing = {
    ...file,
    card: card.id,
    contentType: '',
    author: author?.id,
    authorName: author?.name,
    createdAt: new Date().toISOString(),
    revision: 0,
  };
  const project = path.split('/')[3] ?? '';
  const told = about('added', 'attachment', file.name);
  const back: Effect[] = [
    { what: 'removePart', card: card.id, part: 'attachments', id: file.id },
    counted(card, -1),
  ];
  const id = await queue({
    project,
    method: 'POST',
    path: `${path}/attachments`,
    body: file,
    about: told,
    effects: [{ what: 'addPart', card: card.id, part: 'attachments', thing }, counted(card, 1)],
  });
  if (id) remember({ id, project, about: told, back });
}

export function renameAttachment(card: Owner, { id, name: from }: Attachment, name: string): Promise<void> {
  return make(
    { method: 'PATCH', path: one(card, { id }), body: edit('name', from, name) },
    about('edited', 'attachment', name),
    { what: 'editPart', card: card.id, part: 'attachments', id, fields: { name } },
  );
}

export function removeAttachment(card: Owner, { id, name }: Attachment): Promise<void> {
  return make(
    { method: 'DELETE', path: one(card, { id }) },
    about('removed', 'attachment', name),
    { what: 'removePart', card: card.id, part: 'attachments', id },
    counted(card, -1),
  );
}
