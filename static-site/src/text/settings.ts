import { number, plural } from './language';

/** What the settings of a project say. */
export const settingsText = {
  project: 'Project',
  purpose: 'Purpose',
  noPurpose: 'No purpose is written down.',
  ownerOnly: 'Only an owner changes these.',
  viewerOnly: 'You are a viewer here: you see the settings and cannot change them.',
  stages: {
    title: 'Stages',
    sameName: 'There is already a stage with that name.',
    why: 'The columns of the board, from left to right.',
    add: 'Add a stage',
  },
  releases: {
    title: 'Releases',
    sameName: 'There is already a release with that name.',
    why: 'Slices of scope, in the order they ship.',
    add: 'Add a release',
  },
  epics: {
    title: 'Epics',
    sameName: 'There is already an epic with that name.',
    why: 'Themes that run across releases.',
    add: 'Add an epic',
  },
  labels: {
    title: 'Labels',
    sameName: 'There is already a label with that name.',
    why: 'Words that cards can carry.',
    add: 'Add a label',
  },
  nothing: 'None yet.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, of: number) => `${name} is now ${number(place)} of ${number(of)}.`,
  blank: 'Give it a name.',
  limit: (count: number) => `At most ${number(count)}`,
  wipLimit: 'WIP limit',
  wipHint: 'How many cards should be in it at most. Empty: no limit.',
  wipPolicy: 'A stage at its limit',
  wipPolicies: { warn: 'Warns', block: 'Takes no more cards' },
  doneHere: 'Work is done here',
  doneStage: 'Done',
  doneWhy: 'One stage is where work is done. To change it, mark another one.',
  targetDate: 'Target date',
  dateHint: 'Optional.',
  color: 'Colour',
  removeTo: (count: number) => plural(count, { one: 'Its card goes to', other: 'Its # cards go to' }),
  removeDone: 'Work is done in this stage, so it stays. Mark another stage as done first.',
  removeOnly: 'A board needs a stage, so the only one stays.',
  removeNotPlanned: 'Only a planned release can be removed.',
  removeRelease: (count: number) =>
    count
      ? plural(count, { one: 'Its card goes to the backlog.', other: 'Its # cards go to the backlog.' })
      : 'It has no cards.',
  removeEpic: (count: number) =>
    count
      ? plural(count, { one: 'One card loses this epic.', other: '# cards lose this epic.' })
      : 'It has no cards.',
  removeLabel: (count: number) =>
    count
      ? plural(count, { one: 'One card loses this label.', other: '# cards lose this label.' })
      : 'No card has it.',
  removeStage: 'It has no cards.',
  removed: 'It no longer exists.',
  archive: 'Archive this project',
  archiveWhy:
    'It moves out of the way, with everything in it. Its public links show nothing until it is restored, which can be done at any time.',
  restore: 'Restore this project',
  archivedNow: 'This project is archived.',
};

export const colorNames = {
  red: 'Red',
  orange: 'Orange',
  amber: 'Amber',
  olive: 'Olive',
  green: 'Green',
  teal: 'Teal',
  cyan: 'Cyan',
  blue: 'Blue',
  indigo: 'Indigo',
  purple: 'Purple',
  pink: 'Pink',
  grey: 'Grey',
  own: 'As imported',
};
