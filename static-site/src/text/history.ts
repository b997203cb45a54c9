import type { Activity } from '../api/types';
import { grouped } from '../model/grouped';
import { kinds } from './changeSummary';
import { checkSentence, decisionSentence } from './checkHistory';
import { fieldsByName, type HistoryNames, isEmpty, quoted } from './words';

const verbs: Record<Activity['verb'], string> = {
  added: 'added',
  edited: 'changed',
  moved: 'moved',
  archived: 'archived',
  restored: 'restored',
  removed: 'removed',
  imported: 'imported',
  undone: 'took back a change to',
  locked: 'locked',
  unlocked: 'unlocked',
  shipped: 'shipped',
  accepted: 'accepted',
  parked: 'parked',
  merged: 'merged',
  rejected: 'rejected',
  answered: 'answered',
  waived: 'waived',
  reopened: 'opened again',
};

export const historyText = {
  verbs,
  aCard: 'an archived card',
  open: (title: string) => `Open ${title}`,
  openIt: 'Open',
  title: 'Activity',
  empty: 'What people do in this project is listed here, newest first.',
  notShown: 'The history could not be loaded. Check the connection and try again.',
  again: 'Try again',
  more: 'Show more',
  before: 'Before',
  after: 'After',
  whatChanged: 'What changed',
  newProject: 'created the project',
  /** One change of many things: "moved 4 cards". */
  many: (entries: Activity[]) => {
    const ofKind = grouped(entries, ({ kind }) => kind);
    const counts = [...ofKind].map(([kind, { length }]) => `${length} ${kinds[kind][length === 1 ? 0 : 1]}`);
    return `${verbs[entries[0]?.verb ?? 'edited']} ${counts.join(', ')}`;
  },
};

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

/** What somebody did, after their name: "moved it from To do to Doing". `card`: what the card is called here. */
export function sentence(entry: Activity, card: string, words: HistoryNames): string {
  switch (entry.kind) {
    case 'card':
      return cardSentence(entry, card, words);
    case 'checklistItem':
      return checklistItemSentence(entry, card, words);
    case 'comment':
      return commentSentence(entry, card);
    case 'scopeChange':
      return scopeChangeSentence(entry, card, words);
    case 'check':
      return checkSentence(entry, nameOfThing(entry, words)) ?? defaultSentence(entry, words);
    case 'decision':
      return decisionSentence(entry, nameOfThing(entry, words), words) ?? defaultSentence(entry, words);
    case 'suggestion':
      return suggestionSentence(entry, words);
    default:
      return defaultSentence(entry, words);
  }
}

const nameOfThing = (entry: Activity, words: HistoryNames) =>
  words.nameOf(entry.thing) ?? ownName(entry) ?? kinds[entry.kind][0];

function cardSentence(entry: Activity, card: string, words: HistoryNames): string {
  switch (entry.verb) {
    case 'moved': {
      const way = movement(entry, words);
      if (way) return `moved ${card} ${way}`;
      // what a card refers to can be removed, which the server records as a move too
      const reordered = entry.fields.every(({ field }) => field === 'rank');
      return reordered ? `moved ${card} to another place in the order` : fieldChanges(entry, card, words);
    }
    case 'edited':
      return fieldChanges(entry, card, words);
    case 'undone': {
      const way = movement(entry, words);
      return way ? `took back a move: ${card} ${way}` : `took back: ${fieldChanges(entry, card, words)}`;
    }
    default:
      return `${verbs[entry.verb]} ${card}`;
  }
}

/** From which stage and release to which a card moved; empty when it stayed in both. */
function movement(entry: Activity, words: HistoryNames): string {
  const fields = fieldsByName(entry);
  const ways = ['stage', 'release'].flatMap((field) => {
    const fieldChange = fields.get(field);
    if (!fieldChange) return [];
    const name = (value: unknown) => (isEmpty(value) ? 'the backlog' : words.formatValue(field, value));
    return [`from ${name(fieldChange.from)} to ${name(fieldChange.to)}`];
  });
  return ways.join(' and ');
}

function fieldChanges(entry: Activity, card: string, words: HistoryNames): string {
  const parts = entry.fields.flatMap(({ field, from, to }) => edit(field, from, to, words));
  if (parts.length === 0) return `changed ${card}`;
  const all = parts.join(', ');
  if (card === 'it') return all;
  return / (on|off)$/.test(all) ? `${all} ${card}` : `${all} of ${card}`;
}

function edit(field: string, from: unknown, to: unknown, words: HistoryNames): string[] {
  switch (field) {
    case 'rank':
    case 'checklistDone':
    case 'checklistTotal':
      return [];
    case 'description':
      return [
        isEmpty(from)
          ? 'wrote the description'
          : isEmpty(to)
            ? 'removed the description'
            : 'changed the description',
      ];
    case 'archived':
      return [to ? 'archived the card' : 'restored the card'];
    case 'labels':
      return markChanges('label', from, to, words);
    case 'decisions':
      return markChanges('decision', from, to, words);
    case 'blockedBy':
      return markChanges('blocker', from, to, words);
    default:
      return [valueChange(fieldNames[field] ?? field, field, from, to, words)];
  }
}

const fieldNames: Record<string, string> = {
  title: 'title',
  kind: 'kind',
  epic: 'epic',
  assignee: 'assignee',
  estimate: 'estimate',
  due: 'due date',
  wipLimit: 'limit',
  wipPolicy: 'rule for full stages',
  targetDate: 'target date',
  capacity: 'capacity',
  estimateUnit: 'unit of estimates',
  color: 'colour',
  purpose: 'purpose',
  source: 'source',
  sourceUrl: 'address',
  done: 'mark as done',
};

function valueChange(name: string, field: string, from: unknown, to: unknown, words: HistoryNames): string {
  const say = (value: unknown) =>
    typeof value === 'string' && ['title', 'name', 'text', 'purpose'].includes(field)
      ? quoted(value)
      : words.formatValue(field, value);
  if (isEmpty(from)) return `set the ${name} to ${say(to)}`;
  if (isEmpty(to)) return `cleared the ${name} (was ${say(from)})`;
  return `changed the ${name} from ${say(from)} to ${say(to)}`;
}

function markChanges(what: string, from: unknown, to: unknown, words: HistoryNames): string[] {
  const [before, after] = [from, to].map((value) => (Array.isArray(value) ? value.map(String) : []));
  const list = (ids: string[]) => ids.map((id) => quoted(words.formatValue('labels', [id]))).join(', ');
  const on = after?.filter((id) => !before?.includes(id)) ?? [];
  const off = before?.filter((id) => !after?.includes(id)) ?? [];
  return [
    ...(on.length ? [`put the ${what} ${list(on)} on`] : []),
    ...(off.length ? [`took the ${what} ${list(off)} off`] : []),
  ];
}

function checklistItemSentence(entry: Activity, card: string, words: HistoryNames): string {
  const name = ownName(entry) ?? words.nameOf(entry.thing);
  const item = name ? quoted(name) : 'an item';
  const list = card === 'it' ? 'the checklist' : `the checklist of ${card}`;
  const done = fieldsByName(entry).get('done');
  const text = fieldsByName(entry).get('text');
  const back = entry.verb === 'undone' ? 'took back: ' : '';
  if (entry.verb === 'added') return `added ${item} to ${list}`;
  if (entry.verb === 'removed') return `removed ${item} from ${list}`;
  if (entry.verb === 'moved') return `moved ${item} in ${list}`;
  if (done) return `${back}${done.to ? 'ticked' : 'unticked'} ${item} in ${list}`;
  if (text) return `${back}changed ${quoted(text.from)} to ${quoted(text.to)} in ${list}`;
  return `${back}changed ${list}`;
}

function commentSentence(entry: Activity, card: string): string {
  const on = card === 'it' ? '' : ` on ${card}`;
  if (entry.verb === 'added') return `commented${on}`;
  if (entry.verb === 'removed') return `removed a comment${on}`;
  if (entry.verb === 'undone') return `took back a change to a comment${on}`;
  return `edited a comment${on}`;
}

function scopeChangeSentence(entry: Activity, card: string, words: HistoryNames): string {
  const fields = fieldsByName(entry);
  const release = words.formatValue('release', fields.get('release')?.to);
  const way =
    fields.get('direction')?.to === 'added'
      ? `brought ${card} into ${release}, which is locked`
      : `took ${card} out of ${release}, which is locked`;
  return `${way}: ${quoted(fields.get('reason')?.to)}`;
}

/** "rejected the suggestion “OAuth”: Out of scope", "parked the suggestion “OAuth” until 1 Mar". */
function suggestionSentence(entry: Activity, words: HistoryNames): string {
  const name = words.nameOf(entry.thing) ?? ownName(entry);
  const what = name ? `the suggestion ${quoted(name)}` : 'a suggestion';
  const fields = fieldsByName(entry);
  const to = (field: string) => fields.get(field)?.to;
  const said = (field: string) => words.formatValue(field, to(field));
  switch (entry.verb) {
    case 'added':
      return to('source') ? `suggested ${quoted(name)}, from ${to('source')}` : `suggested ${quoted(name)}`;
    case 'rejected':
      return `rejected ${what}: ${to('reason')}`;
    case 'parked': {
      const until = [to('parkedUntil') && said('parkedUntil'), to('parkedRelease') && said('parkedRelease')];
      return `parked ${what} until ${until.filter((part) => part).join(' or ')}`;
    }
    case 'merged':
      return `merged ${what} into ${quoted(said('card'))}`;
    case 'edited': {
      const parts = entry.fields.flatMap(({ field, from, to: now }) =>
        field === 'text'
          ? ['changed the text']
          : [valueChange(fieldNames[field] ?? field, field, from, now, words)],
      );
      return `${parts.join(', ')} of ${what}`;
    }
    default:
      return `${verbs[entry.verb]} ${what}`;
  }
}

function defaultSentence(entry: Activity, words: HistoryNames): string {
  const name = words.nameOf(entry.thing) ?? ownName(entry);
  const what =
    entry.kind === 'project'
      ? 'the project'
      : `the ${kinds[entry.kind][0]} ${name ? quoted(name) : ''}`.trim();
  if (entry.verb === 'edited') {
    const renamed = fieldsByName(entry).get('name');
    const parts = entry.fields
      .filter(({ field }) => field !== 'rank' && field !== 'name')
      .map(({ field, from, to }) => valueChange(fieldNames[field] ?? field, field, from, to, words));
    const all = [...(renamed ? [`renamed ${quoted(renamed.from)} to ${quoted(renamed.to)}`] : []), ...parts];
    if (renamed && parts.length === 0)
      return `renamed the ${kinds[entry.kind][0].replace('the ', '')} ${quoted(renamed.from)} to ${quoted(renamed.to)}`;
    if (all.length) return `${all.join(', ')} of ${what}`;
  }
  return `${verbs[entry.verb]} ${what}`;
}
