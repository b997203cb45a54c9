import type { Activity } from '../api/types';

/** How the history finds words: names of things by id, values by field. */
export interface Words {
  nameOf: (id: string) => string | undefined;
  inWords: (field: string, value: unknown) => string;
}

export const quoted = (name: unknown) => `“${String(name)}”`;
export const nothing = (value: unknown) => value === null || value === undefined || value === '';

/** What an entry changed, by field. */
export const fieldsOf = (entry: Activity): Map<string, { from: unknown; to: unknown }> =>
  new Map(entry.fields.map(({ field, from, to }) => [field, { from, to }]));
