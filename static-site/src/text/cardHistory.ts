/** `card`: its title; undefined on the page of the card, where every sentence is about it. */
type OfCard = (who: string, card: string | undefined) => string;
type OfCardPart = (who: string, part: string, card: string | undefined) => string;
type Move = (who: string, card: string | undefined, from: string, to: string) => string;

/** A field that was empty before (`set`), is empty now (`cleared`), or has another value (`changed`). */
type CardEdits = Partial<Record<'set' | 'changed' | 'cleared', Move>>;

/** What was done to a card as a whole. */
export const cardSentences: Record<
  'added' | 'edited' | 'archived' | 'restored' | 'removed' | 'undone' | 'reordered',
  OfCard
> = {
  added: (who, card) => (card === undefined ? `${who} added it` : `${who} added “${card}”`),
  edited: (who, card) => (card === undefined ? `${who} changed it` : `${who} changed “${card}”`),
  archived: (who, card) => (card === undefined ? `${who} archived it` : `${who} archived “${card}”`),
  restored: (who, card) => (card === undefined ? `${who} restored it` : `${who} restored “${card}”`),
  removed: (who, card) => (card === undefined ? `${who} removed it` : `${who} removed “${card}”`),
  undone: (who, card) =>
    card === undefined ? `${who} undid a change to it` : `${who} undid a change to “${card}”`,
  reordered: (who, card) =>
    card === undefined
      ? `${who} moved it to another place in the order`
      : `${who} moved “${card}” to another place in the order`,
};

/** Where a card moved, and where it moved back when that was undone. */
export const cardMoves: Record<'moved' | 'movedBack', Move> = {
  moved: (who, card, from, to) =>
    card === undefined
      ? `${who} moved it from ${from} to ${to}`
      : `${who} moved “${card}” from ${from} to ${to}`,
  movedBack: (who, card, from, to) =>
    card === undefined
      ? `${who} moved it back from ${from} to ${to}`
      : `${who} moved “${card}” back from ${from} to ${to}`,
};

export const cardEdits: Record<
  'title' | 'kind' | 'epic' | 'assignee' | 'estimate' | 'due' | 'description' | 'archived',
  CardEdits
> = {
  title: {
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the title from “${from}” to “${to}”`
        : `${who} changed the title of “${card}” from “${from}” to “${to}”`,
  },
  kind: {
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the kind from ${from} to ${to}`
        : `${who} changed the kind of “${card}” from ${from} to ${to}`,
  },
  epic: {
    set: (who, card, _, to) =>
      card === undefined ? `${who} set the epic to ${to}` : `${who} set the epic of “${card}” to ${to}`,
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the epic from ${from} to ${to}`
        : `${who} changed the epic of “${card}” from ${from} to ${to}`,
    cleared: (who, card, from) =>
      card === undefined
        ? `${who} cleared the epic (was ${from})`
        : `${who} cleared the epic of “${card}” (was ${from})`,
  },
  assignee: {
    set: (who, card, _, to) =>
      card === undefined
        ? `${who} set the assignee to ${to}`
        : `${who} set the assignee of “${card}” to ${to}`,
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the assignee from ${from} to ${to}`
        : `${who} changed the assignee of “${card}” from ${from} to ${to}`,
    cleared: (who, card, from) =>
      card === undefined
        ? `${who} cleared the assignee (was ${from})`
        : `${who} cleared the assignee of “${card}” (was ${from})`,
  },
  estimate: {
    set: (who, card, _, to) =>
      card === undefined
        ? `${who} set the estimate to ${to}`
        : `${who} set the estimate of “${card}” to ${to}`,
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the estimate from ${from} to ${to}`
        : `${who} changed the estimate of “${card}” from ${from} to ${to}`,
    cleared: (who, card, from) =>
      card === undefined
        ? `${who} cleared the estimate (was ${from})`
        : `${who} cleared the estimate of “${card}” (was ${from})`,
  },
  due: {
    set: (who, card, _, to) =>
      card === undefined
        ? `${who} set the due date to ${to}`
        : `${who} set the due date of “${card}” to ${to}`,
    changed: (who, card, from, to) =>
      card === undefined
        ? `${who} changed the due date from ${from} to ${to}`
        : `${who} changed the due date of “${card}” from ${from} to ${to}`,
    cleared: (who, card, from) =>
      card === undefined
        ? `${who} cleared the due date (was ${from})`
        : `${who} cleared the due date of “${card}” (was ${from})`,
  },
  description: {
    set: (who, card) =>
      card === undefined ? `${who} wrote the description` : `${who} wrote the description of “${card}”`,
    changed: (who, card) =>
      card === undefined ? `${who} changed the description` : `${who} changed the description of “${card}”`,
    cleared: (who, card) =>
      card === undefined ? `${who} removed the description` : `${who} removed the description of “${card}”`,
  },
  archived: { set: cardSentences.archived, cleared: cardSentences.restored },
};

/** What a card carries or waits for, a sentence for each. */
export const cardLinks: Record<
  'labels' | 'decisions' | 'blockedBy',
  Record<'added' | 'removed', OfCardPart>
> = {
  labels: {
    added: (who, name, card) =>
      card === undefined
        ? `${who} added the label “${name}”`
        : `${who} added the label “${name}” to “${card}”`,
    removed: (who, name, card) =>
      card === undefined
        ? `${who} removed the label “${name}”`
        : `${who} removed the label “${name}” from “${card}”`,
  },
  decisions: {
    added: (who, name, card) =>
      card === undefined
        ? `${who} added the decision “${name}”`
        : `${who} added the decision “${name}” to “${card}”`,
    removed: (who, name, card) =>
      card === undefined
        ? `${who} removed the decision “${name}”`
        : `${who} removed the decision “${name}” from “${card}”`,
  },
  blockedBy: {
    added: (who, name, card) =>
      card === undefined
        ? `${who} added the blocker “${name}”`
        : `${who} added the blocker “${name}” to “${card}”`,
    removed: (who, name, card) =>
      card === undefined
        ? `${who} removed the blocker “${name}”`
        : `${who} removed the blocker “${name}” from “${card}”`,
  },
};

export const checklistSentences: Record<
  'added' | 'removed' | 'moved' | 'edited' | 'ticked' | 'unticked' | 'undone',
  OfCardPart
> = {
  added: (who, item, card) =>
    card === undefined
      ? `${who} added “${item}” to the checklist`
      : `${who} added “${item}” to the checklist of “${card}”`,
  removed: (who, item, card) =>
    card === undefined
      ? `${who} removed “${item}” from the checklist`
      : `${who} removed “${item}” from the checklist of “${card}”`,
  moved: (who, item, card) =>
    card === undefined
      ? `${who} moved “${item}” in the checklist`
      : `${who} moved “${item}” in the checklist of “${card}”`,
  edited: (who, item, card) =>
    card === undefined
      ? `${who} changed “${item}” in the checklist`
      : `${who} changed “${item}” in the checklist of “${card}”`,
  ticked: (who, item, card) =>
    card === undefined
      ? `${who} ticked “${item}” in the checklist`
      : `${who} ticked “${item}” in the checklist of “${card}”`,
  unticked: (who, item, card) =>
    card === undefined
      ? `${who} unticked “${item}” in the checklist`
      : `${who} unticked “${item}” in the checklist of “${card}”`,
  undone: (who, item, card) =>
    card === undefined
      ? `${who} undid a change to “${item}” in the checklist`
      : `${who} undid a change to “${item}” in the checklist of “${card}”`,
};
export const checklistItemRenamed: Move = (who, card, from, to) =>
  card === undefined
    ? `${who} changed “${from}” to “${to}” in the checklist`
    : `${who} changed “${from}” to “${to}” in the checklist of “${card}”`;

export const commentSentences: Record<'added' | 'edited' | 'removed' | 'undone', OfCard> = {
  added: (who, card) => (card === undefined ? `${who} commented` : `${who} commented on “${card}”`),
  edited: (who, card) =>
    card === undefined ? `${who} edited a comment` : `${who} edited a comment on “${card}”`,
  removed: (who, card) =>
    card === undefined ? `${who} removed a comment` : `${who} removed a comment on “${card}”`,
  undone: (who, card) =>
    card === undefined
      ? `${who} undid a change to a comment`
      : `${who} undid a change to a comment on “${card}”`,
};

/** A card entered or left a locked release. */
export const scopeSentences: Record<
  'added' | 'removed',
  (who: string, card: string | undefined, release: string, reason: string) => string
> = {
  added: (who, card, release, reason) =>
    card === undefined
      ? `${who} moved it into ${release}, which is locked: “${reason}”`
      : `${who} moved “${card}” into ${release}, which is locked: “${reason}”`,
  removed: (who, card, release, reason) =>
    card === undefined
      ? `${who} moved it out of ${release}, which is locked: “${reason}”`
      : `${who} moved “${card}” out of ${release}, which is locked: “${reason}”`,
};
