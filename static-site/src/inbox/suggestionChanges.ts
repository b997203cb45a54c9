import { v7 } from 'uuid';
import type { Kind, Suggestion } from '../api/types';
import type { Effect, Fields, Thing } from '../model/change';
import type { ListItem } from '../model/listItem';
import { byRank } from '../model/mirror';
import { lengthOf, shorten } from '../model/textLength';
import { board } from '../sync/board';
import { describe, editBody, optionalField, projectPath, submit } from '../sync/submit';

/** The server takes so many in one request. */
const mostAtOnce = 500;
const excerptLength = 280;

const path = (rest = '') => `${projectPath()}/suggestions${rest}`;

/** Where an idea came from. */
export interface Origin {
  source?: string;
  sourceUrl?: string;
}

/** Puts an idea into the inbox. */
async function addSuggestion(title: string, text: string, origin: Origin = {}): Promise<void> {
  const id = v7();
  const { source = '', sourceUrl } = origin;
  const longer = lengthOf(text) > excerptLength;
  const thing = {
    id,
    title,
    ...optionalField('excerpt', shorten(text, excerptLength)),
    ...(longer ? { longer } : {}),
    ...optionalField('source', source),
    state: 'open',
    createdAt: new Date().toISOString(),
    revision: 0,
  };
  const body = {
    id,
    title,
    ...optionalField('text', text),
    ...optionalField('source', source),
    ...optionalField('sourceUrl', sourceUrl),
  };
  await submit({ method: 'POST', path: path(), body }, describe('added', 'suggestion', title), {
    what: 'add',
    list: 'suggestions',
    thing,
  });
}

/** Puts every item of a list into the inbox. */
export async function addSuggestions(items: ListItem[], origin: Origin = {}): Promise<void> {
  // one after the other, so that they keep their order
  for (const { title, text } of items) await addSuggestion(title, text, origin);
}

export function editSuggestion(suggestion: Suggestion, field: 'title' | 'source', to: string): Promise<void> {
  return submit(
    { method: 'PATCH', path: path(`/${suggestion.id}`), body: editBody(field, suggestion[field] ?? '', to) },
    describe('edited', 'suggestion', suggestion.title),
    answered([suggestion.id], { [field]: to }),
  );
}

/** @param from what the editor showed when typing began */
export function editSuggestionText(suggestion: Suggestion, from: string, to: string): Promise<void> {
  const longer = lengthOf(to) > excerptLength || undefined;
  return submit(
    { method: 'PATCH', path: path(`/${suggestion.id}`), body: editBody('text', from, to) },
    describe('edited', 'suggestion', suggestion.title),
    answered([suggestion.id], { excerpt: shorten(to, excerptLength), longer }),
  );
}

/** Makes cards of them, in a release or the backlog. */
export async function acceptSuggestions(ids: string[], release?: string, kind?: Kind): Promise<void> {
  const stage = Object.values(board.value.stages).sort(byRank)[0]?.id;
  for (const some of inSlices(ids)) {
    const chosen = some.map((suggestion) => ({ suggestion, card: v7() }));
    const effects = chosen.flatMap(({ suggestion, card }): Effect[] => {
      const accepted = board.value.suggestions[suggestion];
      const thing: Thing = {
        kind: kind ?? 'feature',
        title: accepted?.title ?? '',
        stage,
        ...optionalField('release', release),
        ...(accepted?.excerpt ? { described: true } : {}),
        id: card,
        number: 0,
        rank: '',
        revision: 0,
      };
      return [
        { what: 'add', list: 'cards', thing },
        { what: 'text', card, description: accepted?.excerpt ?? '' },
        answered([suggestion], { ...untriaged, state: 'accepted', card, triagedAt: now() }),
      ];
    });
    const body = {
      suggestions: chosen,
      ...optionalField('release', release),
      ...optionalField('kind', kind),
    };
    await answer('accept', 'accepted', some, body, ...effects);
  }
}

/** When something comes back: on a day, or when a release is next. */
export interface Later {
  until?: string;
  release?: string;
}

export async function parkSuggestions(ids: string[], { until, release }: Later): Promise<void> {
  for (const suggestions of inSlices(ids)) {
    const body = { suggestions, ...optionalField('until', until), ...optionalField('release', release) };
    const fields = { ...untriaged, state: 'parked', parkedUntil: until, parkedRelease: release };
    await answer('park', 'parked', suggestions, body, answered(suggestions, fields));
  }
}

export async function rejectSuggestions(ids: string[], reason: string): Promise<void> {
  for (const suggestions of inSlices(ids)) {
    const fields = { ...untriaged, state: 'rejected', reason, triagedAt: now() };
    await answer('reject', 'rejected', suggestions, { suggestions, reason }, answered(suggestions, fields));
  }
}

/** Puts it back into the inbox, wherever it was listed. */
export async function reopenSuggestion(suggestion: Suggestion): Promise<void> {
  const known = board.value.suggestions[suggestion.id];
  const thing: Thing = { ...suggestion, ...untriaged, state: 'open' };
  await answer(
    'reopen',
    'reopened',
    [suggestion.id],
    { suggestions: [suggestion.id] },
    known
      ? answered([suggestion.id], { ...untriaged, state: 'open' })
      : { what: 'add', list: 'suggestions', thing },
  );
}

/** Adds what it says to a card as a comment. */
export async function mergeSuggestion(suggestion: Suggestion, card: string): Promise<void> {
  await submit(
    { method: 'POST', path: path(`/${suggestion.id}/merge`), body: { id: v7(), card } },
    describe('merged', 'suggestion', suggestion.title),
    answered([suggestion.id], { ...untriaged, state: 'merged', card, triagedAt: now() }),
    { what: 'count', card, field: 'comments', by: 1 },
  );
}

const now = () => new Date().toISOString();
const untriaged: Fields = {
  reason: undefined,
  parkedUntil: undefined,
  parkedRelease: undefined,
  card: undefined,
  triagedAt: undefined,
};

const answered = (ids: string[], fields: Fields): Effect => ({
  what: 'edit',
  list: 'suggestions',
  ids,
  fields,
});

function answer(
  route: 'accept' | 'park' | 'reject' | 'reopen',
  verb: 'accepted' | 'parked' | 'rejected' | 'reopened',
  ids: string[],
  body: Fields,
  ...effects: Effect[]
): Promise<void> {
  const title = board.value.suggestions[ids[0] ?? '']?.title ?? '';
  return submit(
    { method: 'POST', path: path(`/${route}`), body },
    describe(verb, 'suggestion', title, ids.length),
    ...effects,
  );
}

/** As many at once as the server takes. */
function inSlices(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / mostAtOnce);
  return Array.from({ length: count }, (_, i) => ids.slice(i * mostAtOnce, (i + 1) * mostAtOnce));
}
