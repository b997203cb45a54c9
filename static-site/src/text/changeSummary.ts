import type { About } from '../model/change';

type Kind = About['kind'];

export const kinds: Record<Kind, [singular: string, plural: string]> = {
  project: ['the project', 'projects'],
  stage: ['stage', 'stages'],
  release: ['release', 'releases'],
  epic: ['epic', 'epics'],
  label: ['label', 'labels'],
  member: ['member', 'members'],
  card: ['card', 'cards'],
  checklistItem: ['checklist item', 'checklist items'],
  comment: ['comment', 'comments'],
  scopeChange: ['scope change', 'scope changes'],
  suggestion: ['suggestion', 'suggestions'],
  useCase: ['use case', 'use cases'],
  check: ['check', 'checks'],
  decision: ['decision', 'decisions'],
  cardTemplate: ['card template', 'card templates'],
  attachment: ['attachment', 'attachments'],
};

const verbs: Record<About['verb'], string> = {
  added: 'added',
  edited: 'changed',
  moved: 'moved',
  archived: 'archived',
  restored: 'restored',
  removed: 'removed',
  undone: 'taken back',
  labelled: 'labelled',
  unlabelled: 'label taken off',
  linked: 'linked to a decision',
  unlinked: 'no longer linked to a decision',
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

/** What a change is about, shortened so that it stays one line. */
const shortened = (name: string) => (name.length > 48 ? `${name.slice(0, 47)}…` : name);

function thing(kind: Kind, name: string, count: number): string {
  const [singular, plural] = kinds[kind];
  if (count > 1) return `${count} ${plural}`;
  if (kind === 'card') return name ? `“${shortened(name)}”` : 'a card';
  if (kind === 'comment') return name ? `comment on “${shortened(name)}”` : 'comment';
  return name && kind !== 'project' ? `${singular} “${shortened(name)}”` : singular;
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "“Scale a recipe” moved", "3 cards archived". */
export const changeSummary = ({ verb, kind, name, count }: About): string =>
  upper(`${thing(kind, name, count)} ${verbs[verb]}`);
