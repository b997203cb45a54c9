import type { Card, Kind } from '../api/types';
import type { Mirror } from './mirror';
import { searchForm, straightQuotes } from './words';

/**
 * One condition of a filter, as it is typed: `label:auth`, `kind:bug`, `@Ada`, `epic:"Sign in"`, `due:week`,
 * `RB-12`.
 */
export interface Term {
  field: 'text' | 'label' | 'kind' | 'epic' | 'due' | 'person';
  value: string;
}

export const dues = ['overdue', 'today', 'week', 'none'] as const;
const fields = ['label', 'kind', 'epic', 'due'] as const;
const shape = /(?:(label|kind|epic|due):|(@))?(?:"([^"]*)"?|(\S+))/gi;

/** Parses a query into conditions. Incomplete ones (`label:`) are ignored. */
export function parseTerms(query: string): Term[] {
  return [...straightQuotes(query).matchAll(shape)]
    .filter(([whole]) => !/^(?:label|kind|epic|due):"?$|^@"?$/i.test(whole))
    .map(([, field, at, quoted, plain]) => ({
      field: at ? 'person' : (fields.find((name) => name === field?.toLowerCase()) ?? 'text'),
      value: (quoted ?? plain ?? '').toLowerCase(),
    }));
}

function formatTerm({ field, value }: Term): string {
  const quoted = /\s/.test(value) ? `"${value}"` : value;
  if (field === 'text') return quoted;
  return field === 'person' ? `@${quoted}` : `${field}:${quoted}`;
}

const isSameTerm = (one: Term, other: Term) =>
  one.field === other.field && searchForm(one.value) === searchForm(other.value);

export const hasTerm = (query: string, term: Term) =>
  parseTerms(query).some((other) => isSameTerm(other, term));

/** The query with a condition added at its end, or taken out when it was there. */
export function toggleTerm(query: string, term: Term): string {
  const lower = { ...term, value: term.value.toLowerCase() };
  const rest = parseTerms(query).filter((other) => !isSameTerm(other, term));
  const kept = hasTerm(query, lower) ? rest : [...rest, lower];
  return kept.map(formatTerm).join(' ') + (kept.length ? ' ' : '');
}

/** Whether a card matches: all words of the text, and for each other field one of the values. */
export function matcher(query: string, board: Mirror, today: string): (card: Card) => boolean {
  const wanted = parseTerms(query).map((term) => ({ ...term, value: searchForm(term.value) }));
  const text = wanted.filter(({ field }) => field === 'text');
  const groups = (['label', 'kind', 'epic', 'due', 'person'] as const)
    .map((field) => wanted.filter((term) => term.field === field))
    .filter((group) => group.length > 0);
  const fits = tests(board, today);
  return (card) =>
    text.every((term) => fits.text(card, term.value)) &&
    groups.every((group) => group.some(({ field, value }) => fits[field](card, value)));
}

type Tests = Record<Term['field'], (card: Card, value: string) => boolean>;

function tests(board: Mirror, today: string): Tests {
  const key = board.project?.key.toLowerCase() ?? '';
  const week = dayAfter(today, 6);
  const named = (name: string | undefined, value: string) => !!name && searchForm(name).includes(value);
  return {
    text: (card, value) =>
      searchForm(card.title).includes(value) ||
      (card.number > 0 &&
        (value.replace(/^#/, '') === `${card.number}` || value === `${key}-${card.number}`)),
    label: (card, value) => !!card.labels?.some((id) => named(board.labels[id]?.name, value)),
    kind: (card, value) => card.kind.startsWith(value as Kind),
    epic: (card, value) => !!card.epic && named(board.epics[card.epic]?.name, value),
    due: (card, value) =>
      matchesDue(card.due, value, today, week) && !(value !== 'none' && board.stages[card.stage]?.done),
    person: (card, value) => {
      const member = card.assignee ? board.members[card.assignee] : undefined;
      return member ? named(member.name, value) || named(member.username, value) : value === 'nobody';
    },
  };
}

function matchesDue(due: string | undefined, value: string, today: string, week: string): boolean {
  if (!due) return value === 'none';
  if (value === 'overdue') return due < today;
  if (value === 'today') return due <= today;
  if (value === 'week') return due <= week;
  return value !== 'none' && due.startsWith(value);
}

/** A date (ISO 8601) so many days later. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The date where the user is, ISO 8601. */
export function localDay(): string {
  const now = new Date();
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
