import { type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Page } from '../api/page';

/** A list that comes in pages. `failed`: the last page asked for did not come. */
export interface Pages<T> {
  items: Signal<T[]>;
  state: Signal<'loading' | 'more' | 'all' | 'failed'>;
  more: () => Promise<void>;
}

/** Loads the first page, and the next whenever it is asked to. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T> | undefined>, of: string): Pages<T> {
  const pages = useMemo(() => paged(load), [of]);
  useEffect(() => void pages.more(), [pages]);
  return pages;
}

function paged<T>(load: (cursor?: string) => Promise<Page<T> | undefined>): Pages<T> {
  const items = signal<T[]>([]);
  const state = signal<'loading' | 'more' | 'all' | 'failed'>('more');
  let next: string | undefined;
  async function more() {
    if (state.value === 'loading' || state.value === 'all') return;
    state.value = 'loading';
    const page = await load(next);
    if (page) items.value = [...items.value, ...page.items];
    next = page ? page.next : next;
    state.value = page ? (next ? 'more' : 'all') : 'failed';
  }
  return { items, state, more };
}
