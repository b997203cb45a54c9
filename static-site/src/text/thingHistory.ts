/** A field that was empty before (`set`), is empty now (`cleared`), or has another value (`changed`). */
type Edits = Partial<
  Record<'set' | 'changed' | 'cleared', (who: string, name: string, from: string, to: string) => string>
>;

/** What can have been done to a thing other than a card and its texts. */
interface RecordedVerbs {
  project: 'added' | 'edited' | 'archived' | 'restored' | 'imported' | 'undone';
  stage: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  release: 'added' | 'edited' | 'moved' | 'removed' | 'undone' | 'locked' | 'unlocked' | 'shipped';
  epic: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  label: 'added' | 'edited' | 'removed' | 'undone';
  member: 'added' | 'edited' | 'removed';
  useCase: 'added' | 'edited' | 'moved' | 'removed' | 'undone';
  check: 'added' | 'edited' | 'moved' | 'removed' | 'undone' | 'answered' | 'waived' | 'reopened';
  decision: 'added' | 'edited' | 'accepted' | 'removed' | 'undone';
  cardTemplate: 'added' | 'edited' | 'removed' | 'undone';
  attachment: 'added' | 'edited' | 'removed' | 'undone';
  suggestion: 'added' | 'edited' | 'accepted' | 'parked' | 'merged' | 'rejected' | 'reopened' | 'undone';
}
type RecordedKind = keyof RecordedVerbs;
type OfThing = (who: string, name: string) => string;

export const thingSentences: { [Kind in RecordedKind]: Record<RecordedVerbs[Kind], OfThing> } = {
  project: {
    added: (who) => `${who} created the project`,
    edited: (who) => `${who} changed the project`,
    archived: (who) => `${who} archived the project`,
    restored: (who) => `${who} restored the project`,
    imported: (who) => `${who} imported the project`,
    undone: (who) => `${who} undid a change to the project`,
  },
  stage: {
    added: (who, name) => `${who} added the stage “${name}”`,
    edited: (who, name) => `${who} changed the stage “${name}”`,
    moved: (who, name) => `${who} moved the stage “${name}”`,
    removed: (who, name) => `${who} removed the stage “${name}”`,
    undone: (who, name) => `${who} undid a change to the stage “${name}”`,
  },
  release: {
    added: (who, name) => `${who} added the release “${name}”`,
    edited: (who, name) => `${who} changed the release “${name}”`,
    moved: (who, name) => `${who} moved the release “${name}”`,
    removed: (who, name) => `${who} removed the release “${name}”`,
    undone: (who, name) => `${who} undid a change to the release “${name}”`,
    locked: (who, name) => `${who} locked the release “${name}”`,
    unlocked: (who, name) => `${who} unlocked the release “${name}”`,
    shipped: (who, name) => `${who} shipped the release “${name}”`,
  },
  epic: {
    added: (who, name) => `${who} added the epic “${name}”`,
    edited: (who, name) => `${who} changed the epic “${name}”`,
    moved: (who, name) => `${who} moved the epic “${name}”`,
    removed: (who, name) => `${who} removed the epic “${name}”`,
    undone: (who, name) => `${who} undid a change to the epic “${name}”`,
  },
  label: {
    added: (who, name) => `${who} added the label “${name}”`,
    edited: (who, name) => `${who} changed the label “${name}”`,
    removed: (who, name) => `${who} removed the label “${name}”`,
    undone: (who, name) => `${who} undid a change to the label “${name}”`,
  },
  member: {
    added: (who, name) => `${who} added the member “${name}”`,
    edited: (who, name) => `${who} changed the member “${name}”`,
    removed: (who, name) => `${who} removed the member “${name}”`,
  },
  useCase: {
    added: (who, name) => `${who} added the use case “${name}”`,
    edited: (who, name) => `${who} changed the use case “${name}”`,
    moved: (who, name) => `${who} moved the use case “${name}”`,
    removed: (who, name) => `${who} removed the use case “${name}”`,
    undone: (who, name) => `${who} undid a change to the use case “${name}”`,
  },
  check: {
    added: (who, name) => `${who} added the check “${name}”`,
    edited: (who, name) => `${who} changed the check “${name}”`,
    moved: (who, name) => `${who} moved the check “${name}”`,
    removed: (who, name) => `${who} removed the check “${name}”`,
    undone: (who, name) => `${who} undid a change to the check “${name}”`,
    answered: (who, name) => `${who} answered “${name}”`,
    waived: (who, name) => `${who} waived “${name}”`,
    reopened: (who, name) => `${who} opened “${name}” again`,
  },
  decision: {
    added: (who, name) => `${who} added the decision “${name}”`,
    edited: (who, name) => `${who} changed the decision “${name}”`,
    accepted: (who, name) => `${who} accepted the decision “${name}”`,
    removed: (who, name) => `${who} removed the decision “${name}”`,
    undone: (who, name) => `${who} undid a change to the decision “${name}”`,
  },
  cardTemplate: {
    added: (who) => `${who} added a card template`,
    edited: (who) => `${who} changed a card template`,
    removed: (who) => `${who} removed a card template`,
    undone: (who) => `${who} undid a change to a card template`,
  },
  attachment: {
    added: (who, name) => `${who} attached “${name}”`,
    edited: (who, name) => `${who} changed the attachment “${name}”`,
    removed: (who, name) => `${who} removed the attachment “${name}”`,
    undone: (who, name) => `${who} undid a change to the attachment “${name}”`,
  },
  suggestion: {
    added: (who, name) => `${who} suggested “${name}”`,
    edited: (who, name) => `${who} changed the suggestion “${name}”`,
    accepted: (who, name) => `${who} accepted the suggestion “${name}”`,
    parked: (who, name) => `${who} parked the suggestion “${name}”`,
    merged: (who, name) => `${who} merged the suggestion “${name}”`,
    rejected: (who, name) => `${who} rejected the suggestion “${name}”`,
    reopened: (who, name) => `${who} opened the suggestion “${name}” again`,
    undone: (who, name) => `${who} undid a change to the suggestion “${name}”`,
  },
};

/** A message for each field that a thing of a kind has. */
export const thingEdits: { [Kind in RecordedKind]: Record<string, Edits> } = {
  project: {
    name: { changed: (who, _, from, to) => `${who} renamed the project “${from}” to “${to}”` },
    purpose: {
      set: (who) => `${who} wrote the purpose of the project`,
      changed: (who) => `${who} changed the purpose of the project`,
      cleared: (who) => `${who} removed the purpose of the project`,
    },
    estimateUnit: {
      changed: (who, _, from, to) => `${who} changed the unit of estimates from ${from} to ${to}`,
    },
    wipPolicy: {
      changed: (who, _, from, to) => `${who} changed the rule for full stages from ${from} to ${to}`,
    },
  },
  stage: {
    name: { changed: (who, _, from, to) => `${who} renamed the stage “${from}” to “${to}”` },
    wipLimit: {
      set: (who, name, _, to) => `${who} set the limit of the stage “${name}” to ${to}`,
      changed: (who, name, from, to) =>
        `${who} changed the limit of the stage “${name}” from ${from} to ${to}`,
      cleared: (who, name, from) => `${who} cleared the limit of the stage “${name}” (was ${from})`,
    },
    done: {
      set: (who, name) => `${who} marked the stage “${name}” as done`,
      cleared: (who, name) => `${who} no longer marks the stage “${name}” as done`,
    },
  },
  release: {
    name: { changed: (who, _, from, to) => `${who} renamed the release “${from}” to “${to}”` },
    targetDate: {
      set: (who, name, _, to) => `${who} set the target date of the release “${name}” to ${to}`,
      changed: (who, name, from, to) =>
        `${who} changed the target date of the release “${name}” from ${from} to ${to}`,
      cleared: (who, name, from) => `${who} cleared the target date of the release “${name}” (was ${from})`,
    },
    capacity: {
      set: (who, name, _, to) => `${who} set the capacity of the release “${name}” to ${to}`,
      changed: (who, name, from, to) =>
        `${who} changed the capacity of the release “${name}” from ${from} to ${to}`,
      cleared: (who, name, from) => `${who} cleared the capacity of the release “${name}” (was ${from})`,
    },
  },
  epic: {
    name: { changed: (who, _, from, to) => `${who} renamed the epic “${from}” to “${to}”` },
  },
  label: {
    name: { changed: (who, _, from, to) => `${who} renamed the label “${from}” to “${to}”` },
    color: { changed: (who, name) => `${who} changed the colour of the label “${name}”` },
  },
  member: {
    role: { changed: (who, name, from, to) => `${who} changed the role of “${name}” from ${from} to ${to}` },
  },
  useCase: {
    text: { changed: (who, _, from, to) => `${who} changed the use case “${from}” to “${to}”` },
  },
  check: {
    question: { changed: (who, _, from, to) => `${who} changed the question “${from}” to “${to}”` },
    required: {
      set: (who, name) => `${who} requires “${name}” for the first release`,
      cleared: (who, name) => `${who} no longer requires “${name}” for the first release`,
    },
  },
  decision: {
    title: { changed: (who, _, from, to) => `${who} renamed the decision “${from}” to “${to}”` },
    supersededBy: {
      set: (who, name, _, to) => `${who} superseded “${name}” by “${to}”`,
      cleared: (who, name) => `${who} no longer supersedes “${name}”`,
    },
    convention: {
      set: (who, name) => `${who} made “${name}” a convention`,
      cleared: (who, name) => `${who} no longer calls “${name}” a convention`,
    },
    context: {
      set: (who, name) => `${who} wrote the context of “${name}”`,
      changed: (who, name) => `${who} changed the context of “${name}”`,
      cleared: (who, name) => `${who} removed the context of “${name}”`,
    },
    decision: {
      set: (who, name) => `${who} wrote the decision of “${name}”`,
      changed: (who, name) => `${who} changed the decision of “${name}”`,
      cleared: (who, name) => `${who} removed the decision of “${name}”`,
    },
    consequences: {
      set: (who, name) => `${who} wrote the consequences of “${name}”`,
      changed: (who, name) => `${who} changed the consequences of “${name}”`,
      cleared: (who, name) => `${who} removed the consequences of “${name}”`,
    },
  },
  cardTemplate: {},
  attachment: {
    name: { changed: (who, _, from, to) => `${who} renamed the attachment “${from}” to “${to}”` },
  },
  suggestion: {
    title: { changed: (who, _, from, to) => `${who} renamed the suggestion “${from}” to “${to}”` },
    text: { changed: (who, name) => `${who} changed the text of the suggestion “${name}”` },
    source: {
      set: (who, name, _, to) => `${who} set the source of the suggestion “${name}” to ${to}`,
      changed: (who, name, from, to) =>
        `${who} changed the source of the suggestion “${name}” from ${from} to ${to}`,
      cleared: (who, name, from) => `${who} cleared the source of the suggestion “${name}” (was ${from})`,
    },
    sourceUrl: {
      set: (who, name, _, to) => `${who} set the address of the suggestion “${name}” to ${to}`,
      changed: (who, name, from, to) =>
        `${who} changed the address of the suggestion “${name}” from ${from} to ${to}`,
      cleared: (who, name, from) => `${who} cleared the address of the suggestion “${name}” (was ${from})`,
    },
  },
};

/** What is more than the verb says. */
export const suggestionSentences = {
  addedFrom: (who: string, name: string, source: string) => `${who} suggested “${name}”, from ${source}`,
  rejected: (who: string, name: string, reason: string) =>
    `${who} rejected the suggestion “${name}”: ${reason}`,
  parkedUntil: (who: string, name: string, day: string) =>
    `${who} parked the suggestion “${name}” until ${day}`,
  parkedForRelease: (who: string, name: string, release: string) =>
    `${who} parked the suggestion “${name}” until ${release} is next`,
  parkedUntilOrRelease: (who: string, name: string, day: string, release: string) =>
    `${who} parked the suggestion “${name}” until ${day} or until ${release} is next`,
  merged: (who: string, name: string, card: string) =>
    `${who} merged the suggestion “${name}” into “${card}”`,
};
export const answerChanged = (who: string, check: string) => `${who} changed the answer to “${check}”`;
