import { number, plural } from './language';

export const focusText = {
  title: 'Focus',
  hand: 'In hand',
  next: 'Next',
  nothing: 'Nothing is in hand. Take the first card below, or pick one on the board.',
  nothingNext: 'Nothing more can be started in this release.',
  allDone: 'Everything in this release is done. It can be shipped from the plan.',
  empty: 'This release has no cards yet. Add some to the plan, then this page shows one at a time.',
  take: 'Take it',
  takeCard: (title: string) => `Take “${title}”`,
  onTo: (stage: string) => `On to ${stage}`,
  open: 'Open',
  openCard: (title: string) => `Open “${title}”`,
  cardsDone: (done: number, total: number) =>
    plural(total, { one: '{done} of # card done', other: '{done} of # cards done' }, { done: number(done) }),
  pointsDone: (done: number, total: number) =>
    plural(
      total,
      { one: '{done} of # point done', other: '{done} of # points done' },
      { done: number(done) },
    ),
  everything: 'All cards',
};
