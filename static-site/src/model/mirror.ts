import type {
  Card,
  CardTemplate,
  Check,
  Decision,
  Delta,
  Epic,
  Label,
  Member,
  Project,
  Release,
  Stage,
  Suggestion,
  UseCase,
} from '../api/types';
import { lists } from './change';

/** This device's copy of a project, as the server last sent it. */
export interface Mirror {
  revision: number;
  project?: Project;
  stages: Record<string, Stage>;
  releases: Record<string, Release>;
  epics: Record<string, Epic>;
  labels: Record<string, Label>;
  members: Record<string, Member>;
  cardTemplates: Record<string, CardTemplate>;
  cards: Record<string, Card>;
  useCases: Record<string, UseCase>;
  checks: Record<string, Check>;
  decisions: Record<string, Decision>;
  suggestions: Record<string, Suggestion>;
  gone: Record<string, number>;
}

export const emptyMirror: Mirror = {
  revision: 0,
  stages: {},
  releases: {},
  epics: {},
  labels: {},
  members: {},
  cardTemplates: {},
  cards: {},
  useCases: {},
  checks: {},
  decisions: {},
  suggestions: {},
  gone: {},
};

/** A mirror of a full snapshot, ignoring what was known: also after the server was restored from a backup. */
export const fromSnapshot = (delta: Delta): Mirror => merge(emptyMirror, delta);

/**
 * Merges what a poll or a change answered, in whatever order answers come: of each thing the newer revision wins.
 * `revision` moves only when nothing between it and the answer is missing.
 */
export function merge(mirror: Mirror, delta: Delta): Mirror {
  const whole = delta.since === 0 && delta.revision >= mirror.revision;
  const next: Mirror = { ...(whole ? newer(mirror, delta.revision) : mirror), gone: { ...mirror.gone } };
  if (delta.since <= mirror.revision) next.revision = Math.max(mirror.revision, delta.revision);
  if (delta.project && delta.project.revision >= (next.project?.revision ?? 0)) next.project = delta.project;
  for (const list of lists) mergeList(next, delta, list);
  const copied = new Set<string>();
  for (const { id, revision } of delta.removed ?? []) {
    next.gone[id] = Math.max(next.gone[id] ?? 0, revision);
    for (const list of lists) {
      const known = next[list][id];
      if (!known || known.revision > revision) continue;
      if (!copied.has(list)) Object.assign(next, { [list]: { ...next[list] } });
      copied.add(list);
      delete next[list][id];
    }
  }
  return next;
}

/** Only what is newer than a snapshot, such as the answer to a change that overtook it. */
function newer(mirror: Mirror, revision: number): Mirror {
  const rest: Mirror = { ...emptyMirror };
  for (const list of lists) {
    const things = Object.entries(mirror[list]).filter(([, thing]) => thing.revision > revision);
    Object.assign(rest, { [list]: Object.fromEntries(things) });
  }
  return rest;
}

function mergeList(next: Mirror, delta: Delta, list: (typeof lists)[number]): void {
  const things = delta[list];
  if (!things?.length) return;
  const kept: Record<string, { revision: number }> = { ...next[list] };
  for (const thing of things) {
    const known = Math.max(kept[thing.id]?.revision ?? 0, next.gone[thing.id] ?? 0);
    if (thing.revision >= known) kept[thing.id] = thing;
  }
  Object.assign(next, { [list]: kept });
}

/** Rank order: plain ASCII bytes, ties by id. */
export function byRank(a: { rank: string; id: string }, b: { rank: string; id: string }): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
