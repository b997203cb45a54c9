import type { Activity } from '../api/types';

/** A field of an entry, before and after. */
export type FieldChange = Activity['fields'][number];

export const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** What an entry changed, by field. */
export const fieldsByName = (entry: Activity): Map<string, FieldChange> =>
  new Map(entry.fields.map((change) => [change.field, change]));

/** Of the entries of one change, the removal that did the others to cards, if it was one. */
export function causeOf(entries: readonly Activity[]): Activity | undefined {
  const [cause, ...more] = entries.filter(({ kind }) => kind !== 'card');
  const effects = entries.filter((entry) => entry !== cause);
  const onCards = effects.every(({ verb }) => verb === 'moved' || verb === 'edited');
  return cause?.verb === 'removed' && more.length === 0 && onCards ? cause : undefined;
}

/** What its own fields say a thing is called. */
export function ownName(entry: Activity): string | undefined {
  const fields = fieldsByName(entry);
  for (const field of ['title', 'name', 'text', 'question']) {
    const value = fields.get(field);
    const name = value?.to ?? value?.from;
    if (typeof name === 'string') return name;
  }
  return undefined;
}
