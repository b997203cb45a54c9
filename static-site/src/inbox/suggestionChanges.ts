import { v7 } from 'uuid';
import type { Kind, Suggestion } from '../api/types';
import type { Effect, Fields, Thing } from '../model/change';
import { items } from '../model/items';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';
import { about, base, edit, given, make } from '../sync/make';

/** The server takes so many in one request. */
const mostAtOnce = 200;
const excerptLength = 280;

const path = (rest = '') => `${base()}/suggestions${rest}`;

/** Where an idea came from. */
export interface Origin {
  source?: string;
  sourceUrl?: string;
}

/** Puts an idea into the inbox. */
export async function addSuggestion(title: string, text: string, origin: Origin = {}): Promise<void> {
  const id = v7();
  const { source = '', sourceUrl } = origin;
  const longer = text.length > excerptLength;
  const thing = {
    id,
    title,
    ...given('excerpt', longer ? text.slice(0, excerptLength) : text),
    ...(longer ? { longer } : {}),
    ...given('source', source),
    state: 'open',
    createdAt: new Date().toISOString(),
    revision: 0,
  };
  const body = {
    id,
    title,
    ...given('text', text),
    ...given('source', source),
    ...given('sourceUrl', sourceUrl),
  };
  await make({ method: 'POST', path: path(), body }, about('added', 'suggestion', title), {
    what: 'add',
    list: 'suggestions',
    thing,
  });
}

/** Puts every item of a list into the inbox, or a single line. Answers how many there are. */
export async function addSuggestions(written: string, origin: Origin = {}): Promise<number> {
  const found = items(written);
  // one after the other, so that they keep their order
  for (const { title, text } of found) await addSuggestion(title, text, origin);
  return found.length;
}

export function editSuggestion(one: Suggestion, field: 'title' | 'source', to: string): Promise<void> {
  return make(
    { method: 'PATCH', path: path(`/${one.id}`), body: edit(field, one[field] ?? '', to) },
    about('edited', 'suggestion', one.title),
    answered([one.id], { [field]: to }),
  );
}

/** @param from what the editor showed when typing began */
export function editSuggestionText(one: Suggestion, from: string, to: string): Promise<void> {
  const longer = to.length > excerptLength || undefined;
  return make(
    { method: 'PATCH', path: path(`/${one.id}`), body: edit('text', from, to) },
    about('edited', 'suggestion', one.title),
    answered([one.id], { excerpt: to.slice(0, excerptLength), longer }),
  );
}

/** Makes cards of them, in a release or the backlog. */
export async function acceptSuggestions(ids: string[], release?: string, kind?: Kind): Promise<void> {
  const stage = Object.values(board.value.stages).sort(byRank)[0]?.id;
  for (const some of inSlices(ids)) {
    const chosen = some.map((suggestion) => ({ suggestion, card: v7() }));
    const effects = chosen.flatMap(({ suggestion, card }): Effect[] => {
      const one = board.value.suggestions[suggestion];
      const thing: Thing = {
        kind: kind ?? 'feature',
        title: one?.title ?? '',
        stage,
        ...given('release', release),
        ...(one?.excerpt ? { described: true } : {}),
        id: card,
        number: 0,
        rank: '',
        revision: 0,
      };
      return [
        { what: 'add', list: 'cards', thing },
        { what: 'text', card, description: one?.excerpt ?? '' },
        answered([suggestion], { ...untriaged, state: 'accepted', card, triagedAt: now() }),
      ];
    });
    const body = { suggestions: chosen, ...given('release', release), ...given('kind', kind) };
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
    const body = { suggestions, ...given('until', until), ...given('release', release) };
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
export async function reopenSuggestion(one: Suggestion): Promise<void> {
  const known = board.value.suggestions[one.id];
  const thing: Thing = { ...one, ...untriaged, state: 'open' };
  await answer(
    'reopen',
    'reopened',
    [one.id],
    { suggestions: [one.id] },
    known ? answered([one.id], { ...untriaged, state: 'open' }) : { what: 'add', list: 'suggestions', thing },
  );
}

/** Adds what it says to a card as a comment. */
export async function mergeSuggestion(one: Suggestion, card: string): Promise<void> {
  await make(
    { method: 'POST', path: path(`/${one.id}/merge`), body: { id: v7(), card } },
    about('merged', 'suggestion', one.title),
    answered([one.id], { ...untriaged, state: 'merged', card, triagedAt: now() }),
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
  return make(
    { method: 'POST', path: path(`/${route}`), body },
    about(verb, 'suggestion', title, ids.length),
    ...effects,
  );
}

/** As many at once as the server takes. */
function inSlices(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / mostAtOnce);
  return Array.from({ length: count }, (_, i) => ids.slice(i * mostAtOnce, (i + 1) * mostAtOnce));
}
