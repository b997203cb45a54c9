import type { About, ChangedKind, VerbsOfKind } from '../model/change';
import { withEllipsis } from '../model/textLength';
import { kindNames } from './kinds';
import { plural } from './language';

type Message = (name: string, count: number) => string;

/** A template is named by the kind of its cards. */
const kindName = (kind: string) => (kindNames as Record<string, string>)[kind] ?? kind;

const summaries: { [Kind in ChangedKind]: Record<VerbsOfKind[Kind], Message> } = {
  project: {
    edited: () => 'Project changed',
    archived: () => 'Project archived',
    restored: () => 'Project restored',
  },
  stage: {
    added: (name) => `Stage “${name}” added`,
    edited: (name) => `Stage “${name}” changed`,
    moved: (name) => `Stage “${name}” moved`,
    removed: (name) => `Stage “${name}” removed`,
    undone: (name) => `Change to stage “${name}” undone`,
  },
  release: {
    added: (name) => `Release “${name}” added`,
    edited: (name) => `Release “${name}” changed`,
    moved: (name) => `Release “${name}” moved`,
    removed: (name) => `Release “${name}” removed`,
    undone: (name) => `Change to release “${name}” undone`,
    locked: (name) => `Release “${name}” locked`,
    unlocked: (name) => `Release “${name}” unlocked`,
    shipped: (name) => `Release “${name}” shipped`,
  },
  epic: {
    added: (name) => `Epic “${name}” added`,
    edited: (name) => `Epic “${name}” changed`,
    moved: (name) => `Epic “${name}” moved`,
    removed: (name) => `Epic “${name}” removed`,
    undone: (name) => `Change to epic “${name}” undone`,
  },
  label: {
    added: (name) => `Label “${name}” added`,
    edited: (name) => `Label “${name}” changed`,
    moved: (name) => `Label “${name}” moved`,
    removed: (name) => `Label “${name}” removed`,
    undone: (name) => `Change to label “${name}” undone`,
  },
  member: {
    added: (name) => `Member “${name}” added`,
    edited: (name) => `Member “${name}” changed`,
    moved: (name) => `Member “${name}” moved`,
    removed: (name) => `Member “${name}” removed`,
  },
  card: {
    added: (name, count) => plural(count, { one: '“{name}” added', other: '# cards added' }, { name }),
    edited: (name, count) => plural(count, { one: '“{name}” changed', other: '# cards changed' }, { name }),
    moved: (name, count) => plural(count, { one: '“{name}” moved', other: '# cards moved' }, { name }),
    archived: (name, count) =>
      plural(count, { one: '“{name}” archived', other: '# cards archived' }, { name }),
    restored: (name, count) =>
      plural(count, { one: '“{name}” restored', other: '# cards restored' }, { name }),
    undone: (name, count) =>
      plural(count, { one: 'Change to “{name}” undone', other: 'Change to # cards undone' }, { name }),
    labelled: (name) => `Label added to “${name}”`,
    unlabelled: (name) => `Label removed from “${name}”`,
    linked: (name) => `Decision linked to “${name}”`,
    unlinked: (name) => `Decision no longer linked to “${name}”`,
  },
  checklistItem: {
    added: (name) => `Checklist item “${name}” added`,
    edited: (name) => `Checklist item “${name}” changed`,
    moved: (name) => `Checklist item “${name}” moved`,
    removed: (name) => `Checklist item “${name}” removed`,
    undone: (name) => `Change to checklist item “${name}” undone`,
  },
  comment: {
    added: (name) => `Comment on “${name}” added`,
    edited: (name) => `Comment on “${name}” changed`,
    removed: (name) => `Comment on “${name}” removed`,
    undone: (name) => `Change to a comment on “${name}” undone`,
  },
  suggestion: {
    added: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” added', other: '# suggestions added' }, { name }),
    edited: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” changed', other: '# suggestions changed' }, { name }),
    accepted: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” accepted', other: '# suggestions accepted' }, { name }),
    parked: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” parked', other: '# suggestions parked' }, { name }),
    merged: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” merged', other: '# suggestions merged' }, { name }),
    rejected: (name, count) =>
      plural(count, { one: 'Suggestion “{name}” rejected', other: '# suggestions rejected' }, { name }),
    reopened: (name, count) =>
      plural(
        count,
        { one: 'Suggestion “{name}” opened again', other: '# suggestions opened again' },
        { name },
      ),
    undone: (name, count) =>
      plural(
        count,
        {
          one: 'Change to suggestion “{name}” undone',
          other: 'Change to # suggestions undone',
        },
        { name },
      ),
  },
  useCase: {
    added: (name) => `Use case “${name}” added`,
    edited: (name) => `Use case “${name}” changed`,
    moved: (name) => `Use case “${name}” moved`,
    removed: (name) => `Use case “${name}” removed`,
    undone: (name) => `Change to use case “${name}” undone`,
  },
  check: {
    added: (name) => `Check “${name}” added`,
    edited: (name) => `Check “${name}” changed`,
    moved: (name) => `Check “${name}” moved`,
    removed: (name) => `Check “${name}” removed`,
    undone: (name) => `Change to check “${name}” undone`,
    answered: (name) => `Check “${name}” answered`,
    waived: (name) => `Check “${name}” waived`,
    reopened: (name) => `Check “${name}” opened again`,
    standardAdded: () => 'Standard checks added',
  },
  decision: {
    added: (name) => `Decision “${name}” added`,
    edited: (name) => `Decision “${name}” changed`,
    moved: (name) => `Decision “${name}” moved`,
    removed: (name) => `Decision “${name}” removed`,
    undone: (name) => `Change to decision “${name}” undone`,
    accepted: (name) => `Decision “${name}” accepted`,
  },
  cardTemplate: {
    added: (kind) => `Card template added: ${kindName(kind)}`,
    edited: (kind) => `Card template changed: ${kindName(kind)}`,
    removed: (kind) => `Card template removed: ${kindName(kind)}`,
    undone: (kind) => `Change to a card template undone: ${kindName(kind)}`,
  },
  attachment: {
    added: (name) => `Attachment “${name}” added`,
    edited: (name) => `Attachment “${name}” renamed`,
    removed: (name) => `Attachment “${name}” removed`,
    undone: (name) => `Change to attachment “${name}” undone`,
  },
};

/** Kept changes of an earlier version may have other verbs. */
const messages: Record<ChangedKind, Partial<Record<About['verb'], Message>>> = summaries;

/** A name, shortened so that a change stays one line. */
const shortened = (name: string) => withEllipsis(name, 48) || '…';

/** "“Scale a recipe” moved", "3 cards archived". */
export const changeSummary = ({ verb, kind, name, count }: About): string =>
  messages[kind]?.[verb]?.(shortened(name), count) ?? 'Change';
