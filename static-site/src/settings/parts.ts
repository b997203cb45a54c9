import type { Card, Epic, Label, Release, Stage } from '../api/types';
import { isEdited } from '../model/isEdited';
import { byRank } from '../model/mirror';
import { isSameName } from '../model/words';
import { freeColor } from '../project/labelColors';
import * as structure from '../project/structure';
import { board, cardsInOrder } from '../sync/board';
import { settingsText } from '../text/settings';
import type { FormValues } from '../ui/Form';

interface Things {
  stages: Stage;
  releases: Release;
  epics: Epic;
  labels: Label;
}
/** What a board is made of beside its cards: all are listed, added, edited, moved and removed alike. */
export type List = keyof Things;
export type Part = Things[List];
export const lists = ['stages', 'releases', 'epics', 'labels'] as const satisfies readonly List[];

/** How one kind of them differs from the others. */
interface Kind<Thing> {
  add(name: string): Promise<unknown>;
  /** Saves the fields that differ. */
  save(thing: Thing, given: FormValues): Promise<void>;
  /** Absent where order means nothing. */
  move?(thing: Thing, behind: string | null): Promise<void>;
  remove(thing: Thing, moveTo?: string): Promise<void>;
  /** What removing it does to its cards. */
  removing(cards: number): string;
  /** Why it cannot be removed. */
  stays?(thing: Thing): string | undefined;
  holds(thing: Thing, card: Card): boolean;
}

const kinds: { [name in List]: Kind<Things[name]> } = {
  stages: {
    add: (name) => structure.addStage(name),
    async save(stage, { name = '', wipLimit, done }) {
      if (isEdited(name, stage.name)) await structure.editStage(stage, 'name', name);
      const limit = wipLimit ? Number(wipLimit) : null;
      if (limit !== (stage.wipLimit ?? null)) await structure.editStage(stage, 'wipLimit', limit);
      if (done && !stage.done) await structure.markDone(stage);
    },
    move: structure.moveStage,
    remove: structure.removeStage,
    removing: () => settingsText.removeStage,
    stays: (stage) => {
      if (Object.keys(board.value.stages).length < 2) return settingsText.removeOnly;
      return stage.done ? settingsText.removeDone : undefined;
    },
    holds: (stage, card) => card.stage === stage.id,
  },
  releases: {
    add: (name) => structure.addRelease(name),
    async save(release, { name = '', targetDate }) {
      if (isEdited(name, release.name)) await structure.editRelease(release, 'name', name);
      if ((targetDate || null) !== (release.targetDate ?? null))
        await structure.editRelease(release, 'targetDate', targetDate || null);
    },
    move: structure.moveRelease,
    remove: structure.removeRelease,
    removing: settingsText.removeRelease,
    stays: (release) => (release.state === 'planned' ? undefined : settingsText.removeNotPlanned),
    holds: (release, card) => card.release === release.id,
  },
  epics: {
    add: structure.addEpic,
    async save(epic, { name = '' }) {
      if (isEdited(name, epic.name)) await structure.editEpic(epic, name);
    },
    move: structure.moveEpic,
    remove: structure.removeEpic,
    removing: settingsText.removeEpic,
    holds: (epic, card) => card.epic === epic.id,
  },
  labels: {
    add: (name) => structure.addLabel(name, freeColor(Object.values(board.value.labels))),
    async save(label, { name = '', color = label.color }) {
      if (isEdited(name, label.name)) await structure.editLabel(label, 'name', name);
      if (color !== label.color) await structure.editLabel(label, 'color', color);
    },
    remove: structure.removeLabel,
    removing: settingsText.removeLabel,
    holds: (label, card) => card.labels?.includes(label.id) ?? false,
  },
};

/** One kind, for what treats all alike: a list's things are only ever given back to their own kind. */
export const kindOf = (list: List) => kinds[list] as Kind<Part>;

/** In their order, or by name where they have none. */
export function partsOf(list: List): Part[] {
  if (list === 'labels')
    return Object.values(board.value.labels).sort((a, b) => a.name.localeCompare(b.name));
  return Object.values<Stage | Release | Epic>(board.value[list]).sort(byRank);
}

export const cardsOf = (list: List, thing: Part) =>
  cardsInOrder.value.filter((card) => kindOf(list).holds(thing, card)).length;

/** Whether another of the list has the name already: the server would refuse it. */
export const nameTaken = (list: List, name: string, own?: Part) =>
  partsOf(list).some((thing) => thing.id !== own?.id && isSameName(thing.name, name));
