import type { Attachment } from '../api/types';
import { me } from '../device/account';
import type { Effect } from '../model/change';
import { enqueue } from '../sync/outbox';
import { cardPath, describe, editBody, submit } from '../sync/submit';
import { addUndoEntry } from '../sync/undoEntries';

type Owner = { id: string };

const counted = (card: Owner, by: number): Effect => ({
  what: 'count',
  card: card.id,
  field: 'attachments',
  by,
});
const attachmentPath = (card: Owner, { id }: Owner) => `${cardPath(card)}/attachments/${id}`;

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
  const summary = describe('added', 'attachment', file.name);
  const inverse: Effect[] = [
    { what: 'removePart', card: card.id, part: 'attachments', id: file.id },
    counted(card, -1),
  ];
  const id = await enqueue({
    project,
    method: 'POST',
    path: `${path}/attachments`,
    body: file,
    about: summary,
    effects: [{ what: 'addPart', card: card.id, part: 'attachments', thing }, counted(card, 1)],
  });
  if (id) addUndoEntry({ id, project, about: summary, inverse });
}

export function renameAttachment(card: Owner, { id, name: from }: Attachment, name: string): Promise<void> {
  return submit(
    { method: 'PATCH', path: attachmentPath(card, { id }), body: editBody('name', from, name) },
    describe('edited', 'attachment', name),
    { what: 'editPart', card: card.id, part: 'attachments', id, fields: { name } },
  );
}

export function removeAttachment(card: Owner, { id, name }: Attachment): Promise<void> {
  return submit(
    { method: 'DELETE', path: attachmentPath(card, { id }) },
    describe('removed', 'attachment', name),
    { what: 'removePart', card: card.id, part: 'attachments', id },
    counted(card, -1),
  );
}
