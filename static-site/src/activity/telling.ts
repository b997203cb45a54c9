import type { Activity } from '../api/types';
import { type FieldChange, isEmpty } from '../model/activity';

/** How an entry finds names of things by id, and values of fields as people read them. */
export interface Lookup {
  nameOf: (id: string) => string | undefined;
  formatValue: (field: string, value: unknown) => string;
}

/** An entry with what its sentences need; `card` is undefined on the page of the card itself. */
export interface Telling {
  entry: Activity;
  who: string;
  card: string | undefined;
  name: string;
  lookup: Lookup;
}

export const orElse = (found: string[], fallback: string) => (found.length ? found : [fallback]);

export const wayOf = ({ from, to }: FieldChange) => {
  if (isEmpty(from) || from === false) return 'set';
  return isEmpty(to) || to === false ? 'cleared' : 'changed';
};

const texts = ['title', 'name', 'text', 'question'];
/** What a field was and is, as people read it. */
export const values = ({ field, from, to }: FieldChange, lookup: Lookup): [string, string] => {
  const value = (of: unknown) => {
    if (typeof of !== 'string' || of === '') return lookup.formatValue(field, of);
    return texts.includes(field) ? of : (lookup.nameOf(of) ?? lookup.formatValue(field, of));
  };
  return [value(from), value(to)];
};
