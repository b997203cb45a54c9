import type { Activity } from '../api/types';

/** How the history finds words: names of things by id, values by field. */
export interface HistoryNames {
  nameOf: (id: string) => string | undefined;
  formatValue: (field: string, value: unknown) => string;
}

export const quoted = (name: unknown) => `“${String(name)}”`;
export const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** What an entry changed, by field. */
export const fieldsByName = (entry: Activity): Map<string, { from: unknown; to: unknown }> =>
  new Map(entry.fields.map(({ field, from, to }) => [field, { from, to }]));
