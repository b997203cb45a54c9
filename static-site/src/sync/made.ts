import { signal } from '@preact/signals';
import type { About, Effect } from '../model/change';

export interface Made {
  id: string;
  project: string;
  about: About;
  /** What takes its effects back. */
  back: Effect[];
}

const most = 50;
/** What was changed here since the page was opened, the latest last. */
export const made = signal<Made[]>([]);
/** Neither a project nor its members have an undo on the server, nor has what locks a release. */
const lasting = new Set<About['kind']>(['project', 'member']);
const final = new Set<About['verb']>(['locked', 'unlocked', 'shipped']);

export function remember(one: Made): void {
  if (lasting.has(one.about.kind) || final.has(one.about.verb)) return;
  // an edit that joined an earlier one is taken back with it, to what was before both
  const first = made.value.find(({ id }) => id === one.id);
  const rest = made.value.filter(({ id }) => id !== one.id);
  made.value = [...rest, first ? { ...first, about: one.about } : one].slice(-most);
}

/** These were given up: there is nothing to take back. */
export function unmake(ids: string[]): void {
  made.value = made.value.filter(({ id }) => !ids.includes(id));
}

export function remake(from: string, to: string): void {
  made.value = made.value.map((one) => (one.id === from ? { ...one, id: to } : one));
}

export function forgetMade(): void {
  made.value = [];
}
