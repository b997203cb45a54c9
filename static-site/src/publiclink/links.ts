import { type Signal, signal } from '@preact/signals';
import { v7 } from 'uuid';
import { call, failureOf } from '../api/client';
import type { Problem } from '../api/types';
import { openProject } from '../device/openProject';

/** Links to the open project for whoever has them: created, shown once, listed and revoked. */
export interface Links<Open> {
  /** Those that are still good; undefined while unknown. */
  open: Signal<Open[] | undefined>;
  load(): Promise<void>;
  make(what: object): Promise<{ link: string } | { problem: Problem }>;
  revoke(id: string): Promise<Problem | undefined>;
}

/**
 * @param collection where the API keeps them
 * @param listed what it calls them in its answer
 * @param page what such a link opens
 * @param fresh fields of a new link that the response to its creation lacks
 */
export function projectLinks<Open extends { id: string }>(
  collection: string,
  listed: string,
  page: string,
  fresh: () => Partial<Open>,
): Links<Open> {
  const open = signal<Open[] | undefined>(undefined);
  const path = () => `/api/projects/${openProject.value}/${collection}`;
  return {
    open,
    async load() {
      const project = openProject.value;
      open.value = undefined;
      const answer = await call<Record<string, Open[]>>('GET', path());
      if (answer.ok && openProject.value === project) open.value = answer.value[listed] ?? [];
    },
    async make(what) {
      const answer = await call<Open & { token: string }>('POST', path(), { id: v7(), ...what });
      if (!answer.ok) return { problem: answer.problem };
      const { token, ...made } = answer.value;
      open.value = [...(open.value ?? []), { ...fresh(), ...made } as unknown as Open];
      // in the fragment, which browsers keep to themselves: it is in no log and no Referer
      return { link: `${location.origin}/${page}#${token}` };
    },
    async revoke(id) {
      const answer = await call('DELETE', `${path()}/${id}`);
      if (answer.ok || answer.problem.status === 404)
        open.value = open.value?.filter((link) => link.id !== id);
      return failureOf(answer);
    },
  };
}
