import { call } from './client';

/** A part of a list, and where the next part begins. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** Reads one page of a list. Needs a connection. */
export async function readPage<T>(
  path: string,
  query: Record<string, string | undefined>,
): Promise<Page<T> | undefined> {
  const known = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = known.length ? `?${new URLSearchParams(known)}` : '';
  const answer = await call<Page<T>>('GET', path + search);
  return answer.ok ? { items: answer.value.items ?? [], next: answer.value.next } : undefined;
}
