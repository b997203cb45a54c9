import type { Card, Delta, Epic, Label, Member, Project, Release, Stage } from '../api/types';

/** This device's copy of a project, as the server last told it. */
export interface Mirror {
  revision: number;
  project?: Project;
  stages: Record<string, Stage>;
  releases: Record<string, Release>;
  epics: Record<string, Epic>;
  labels: Record<string, Label>;
  members: Record<string, Member>;
  cards: Record<string, Card>;
  gone: Record<string, number>;
}

export const emptyMirror: Mirror = {
  revision: 0,
  stages: {},
  releases: {},
  epics: {},
  labels: {},
  members: {},
  cards: {},
  gone: {},
};

const lists = ['stages', 'releases', 'epics', 'labels', 'members', 'cards'] as const;

/** Merges a poll's answer; only this moves `revision`, because it alone has everything since. */
export function mergePoll(mirror: Mirror, delta: Delta): Mirror {
  const base = delta.since === 0 && delta.revision >= mirror.revision ? emptyMirror : mirror;
  return { ...merge(base, delta), revision: Math.max(mirror.revision, delta.revision) };
}

/** Merges what one change answered: of each thing the newer revision wins, in whatever order answers come. */
export function merge(mirror: Mirror, delta: Delta): Mirror {
  const next: Mirror = { ...mirror, gone: { ...mirror.gone } };
  if (delta.project && delta.project.revision >= (mirror.project?.revision ?? 0))
    next.project = delta.project;
  for (const list of lists) {
    const things = delta[list];
    if (!things?.length) continue;
    const kept: Record<string, { revision: number }> = { ...next[list] };
    for (const thing of things) {
      const known = Math.max(kept[thing.id]?.revision ?? 0, next.gone[thing.id] ?? 0);
      if (thing.revision >= known) kept[thing.id] = thing;
    }
    Object.assign(next, { [list]: kept });
  }
  for (const { id, revision } of delta.removed ?? []) {
    next.gone[id] = Math.max(next.gone[id] ?? 0, revision);
    for (const list of lists) {
      const known = next[list][id];
      if (!known || known.revision > revision) continue;
      const { [id]: _, ...rest } = next[list] as Record<string, unknown>;
      Object.assign(next, { [list]: rest });
    }
  }
  return next;
}

/** Rank order: plain ASCII bytes, ties by id. */
export function byRank(a: { rank: string; id: string }, b: { rank: string; id: string }): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
