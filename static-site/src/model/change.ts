import type { Method } from '../api/client';
import type { Problem } from '../api/types';

/** The lists of things that a project consists of. */
export const lists = [
  'stages',
  'releases',
  'epics',
  'labels',
  'members',
  'cards',
  'cardTemplates',
  'useCases',
  'checks',
  'decisions',
  'suggestions',
] as const;
export type List = (typeof lists)[number];
export type Part = 'checklist' | 'comments' | 'attachments';
/** The counters on a card. */
export type CountField = 'checklistDone' | 'checklistTotal' | 'comments' | 'attachments';
export type Fields = Record<string, unknown>;
export type Thing = { id: string } & Fields;
/** The id of the predecessor; null: first place; absent: unchanged, or last for something new. */
export type Behind = string | null | undefined;

/** What a change does to the data, applied here before the server has it. */
export type Effect =
  | { what: 'add'; list: List; thing: Thing; behind?: Behind }
  | { what: 'edit'; list: List; ids: string[]; fields: Fields; behind?: Behind }
  /** `to`: the stage that takes the cards of a removed stage. */
  | { what: 'remove'; list: List; id: string; to?: string }
  | { what: 'label'; card: string; label: string; on: boolean }
  | { what: 'link'; card: string; decision: string; on: boolean }
  | { what: 'block'; card: string; blocker: string; on: boolean }
  | { what: 'project'; fields: Fields }
  | { what: 'count'; card: string; field: CountField; by: number }
  | { what: 'text'; card: string; description: string }
  /** Texts of a check or a decision. */
  | { what: 'write'; of: string; fields: Fields }
  | { what: 'addPart'; card: string; part: Part; thing: Thing; behind?: Behind }
  | { what: 'editPart'; card: string; part: Part; id: string; fields: Fields; behind?: Behind }
  | { what: 'removePart'; card: string; part: Part; id: string };

/** What can be done here to each kind of thing; every pair has a sentence in text/changeSummary.ts. */
export interface VerbsOfKind {
  project: 'edited' | 'archived' | 'restored';
  stage: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  release: 'added' | 'edited' | 'moved' | 'removed' | 'locked' | 'unlocked' | 'shipped' | 'undone';
  epic: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  label: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  member: 'added' | 'edited' | 'moved' | 'removed';
  card:
    | ('added' | 'edited' | 'moved' | 'archived' | 'restored' | 'undone')
    | ('labelled' | 'unlabelled' | 'linked' | 'unlinked');
  checklistItem: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  comment: 'added' | 'edited' | 'removed' | 'undone';
  suggestion: 'added' | 'edited' | 'accepted' | 'parked' | 'merged' | 'rejected' | 'reopened' | 'undone';
  useCase: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  check:
    | ('added' | 'edited' | 'moved' | 'removed' | 'undone')
    | ('answered' | 'waived' | 'reopened' | 'standardAdded');
  decision: 'added' | 'edited' | 'accepted' | 'moved' | 'removed' | 'undone';
  cardTemplate: 'added' | 'edited' | 'removed' | 'undone';
  attachment: 'added' | 'edited' | 'removed' | 'undone';
}
export type ChangedKind = keyof VerbsOfKind;

/** A summary of a change, from which screens make a sentence. */
export interface About {
  verb: VerbsOfKind[ChangedKind];
  kind: ChangedKind;
  name: string;
  count: number;
}

export type Refusal = Problem;
export type Conflict = NonNullable<Problem['conflicts']>[number];

export interface Change {
  id: string;
  account: string;
  project: string;
  /** Rises with each change of an account; they are sent in this order. */
  order: number;
  method: Method;
  path: string;
  body?: unknown;
  effects?: Effect[];
  about?: About;
  /** It has been sent at least once: the server may know it, so it never changes again. */
  tried?: boolean;
  /** Why the server refused it, in a sentence; set when it is parked. */
  refused?: string;
  problem?: Refusal;
  /** The parked change that this one depends on. */
  because?: string;
}

export type NewChange = Pick<Change, 'project' | 'method' | 'path' | 'body' | 'effects' | 'about'>;
type Edits = Record<string, { from: unknown; to: unknown }>;

/** The fields that an edit changes; undefined for anything but an edit. */
export function edits(change: NewChange): Edits | undefined {
  return change.method === 'PATCH' ? (change.body as Edits) : undefined;
}

/** The fields that a change sets, as `id.field`. */
export const touchedIds = ({ effects = [] }: NewChange): string[] =>
  effects.flatMap((effect) => {
    if (effect.what === 'write') return Object.keys(effect.fields).map((field) => `${effect.of}/${field}`);
    if (effect.what !== 'edit') return [];
    return effect.ids.flatMap((id) => Object.keys(effect.fields).map((field) => `${id}/${field}`));
  });

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * One edit in place of two of the same fields of the same thing: from what was before the first to what the last
 * wants. 'nothing' when that is no change at all; undefined when they are not such edits.
 */
export function mergeEdits(first: Change, last: NewChange): Change | 'nothing' | undefined {
  const earlier = edits(first);
  const later = edits(last);
  if (!earlier || !later || first.path !== last.path || first.tried || first.refused) return undefined;
  const fields = Object.keys(earlier);
  if (!same(fields, Object.keys(later))) return undefined;
  const body = Object.fromEntries(
    fields.map((field) => [field, { from: earlier[field]?.from, to: later[field]?.to }]),
  );
  if (fields.every((field) => same(body[field]?.from ?? null, body[field]?.to ?? null))) return 'nothing';
  return { ...first, body, effects: last.effects, about: last.about };
}

/** The ids that a change creates: one, or a card for each suggestion. */
function created(change: Change): string[] {
  if (change.method !== 'POST') return [];
  const { id, suggestions = [] } = (change.body ?? {}) as { id?: string; suggestions?: unknown[] };
  const cards = suggestions.map((accepted) => (accepted as { card?: string }).card);
  return [id, ...cards].filter((id) => id !== undefined);
}

/** The id of the change that this one undoes, if any. */
export const undoneChangeId = (change: Pick<Change, 'path' | 'body'>) =>
  change.path.endsWith('/undo') ? (change.body as { change: string }).change : undefined;

/** Whether `later` depends on `refused`: it needs what that creates, or edits the same field. */
function depends(later: Change, refused: Change): boolean {
  if (undoneChangeId(later) === refused.id) return true;
  const request = later.path + JSON.stringify(later.body ?? null);
  if (created(refused).some((id) => request.includes(id))) return true;
  const earlier = edits(refused);
  const next = edits(later);
  return (
    !!earlier && !!next && later.path === refused.path && Object.keys(next).some((field) => field in earlier)
  );
}

/** The later changes that depend on a refused one, directly or not. */
export function dependants(refused: Change, later: Change[]): Change[] {
  const fallen = [refused];
  for (const change of later)
    if (change.order > refused.order && fallen.some((other) => depends(change, other))) fallen.push(change);
  return fallen.slice(1);
}
