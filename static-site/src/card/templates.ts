import { v7 } from 'uuid';
import type { CardTemplate, Kind } from '../api/types';
import { isEdited } from '../model/isEdited';
import { board } from '../sync/board';
import { describe, editBody, projectPath, submit } from '../sync/submit';

type Texts = Pick<CardTemplate, 'description' | 'checklist'>;

const path = ({ id }: { id: string }) => `${projectPath()}/templates/${id}`;

export const templateOf = (kind: Kind): CardTemplate | undefined =>
  Object.values(board.value.cardTemplates).find((template) => template.kind === kind);

/** Saves the template for new cards of a kind; deletes it when both texts are empty. */
export async function saveTemplate(kind: Kind, texts: Texts): Promise<void> {
  const template = templateOf(kind);
  if (!texts.description && !texts.checklist) return template && removeTemplate(template);
  return template ? editTemplate(template, texts) : addTemplate(kind, texts);
}

function addTemplate(kind: Kind, texts: Texts): Promise<void> {
  const thing = { id: v7(), kind, ...texts };
  return submit(
    { method: 'POST', path: `${projectPath()}/templates`, body: thing },
    describe('added', 'cardTemplate', kind),
    { what: 'add', list: 'cardTemplates', thing: { ...thing, revision: 0 } },
  );
}

async function editTemplate(template: CardTemplate, texts: Texts): Promise<void> {
  const changed = (['description', 'checklist'] as const).filter((field) =>
    isEdited(texts[field], template[field]),
  );
  if (!changed.length) return;
  await submit(
    {
      method: 'PATCH',
      path: path(template),
      body: Object.assign({}, ...changed.map((field) => editBody(field, template[field], texts[field]))),
    },
    describe('edited', 'cardTemplate', template.kind),
    {
      what: 'edit',
      list: 'cardTemplates',
      ids: [template.id],
      fields: Object.fromEntries(changed.map((field) => [field, texts[field]])),
    },
  );
}

function removeTemplate(template: CardTemplate): Promise<void> {
  return submit(
    { method: 'DELETE', path: path(template) },
    describe('removed', 'cardTemplate', template.kind),
    {
      what: 'remove',
      list: 'cardTemplates',
      id: template.id,
    },
  );
}
