import { list, number, plural } from './language';

/** What the preview of an import says about the done stage, limits, and what comes across. */
export const importPreviewText = {
  account: 'What comes across',
  accountWhole: 'Everything comes across',
  accountAfter: 'What came across',
  accountOf: (imported: number, inFile: number) => `${number(imported)} of ${number(inFile)}`,
  leftOut: (count: number, reason: string) =>
    plural(count, { one: '# {reason}', other: '# {reason}' }, { reason }),
  kindsOfContent: {
    cards: 'Cards',
    stages: 'Stages',
    releases: 'Releases',
    epics: 'Epics',
    labels: 'Labels',
    comments: 'Comments',
    checklistItems: 'Checklist items',
    assignees: 'Assigned people',
    dueDates: 'Due dates',
    startDates: 'Start dates',
    attachments: 'Attachments',
    customFields: 'Custom fields',
    links: 'Links between cards',
    votes: 'Votes',
    values: 'Values',
    suggestions: 'Suggestions',
    decisions: 'Decisions',
    checks: 'Checks',
    useCases: 'Use cases',
  },
  doneStage: 'Done stage',
  doneStageKnown: 'Cards in this stage count as done.',
  doneStageUnknown:
    'No stage is known to hold finished work, so a new one is added. Choose another if one does.',
  newDoneStage: 'A new stage: Done',
  moveCompleted: (count: number) =>
    plural(count, {
      one: 'Move # card that is marked complete to the done stage',
      other: 'Move # cards that are marked complete to the done stage',
    }),
  moveCompletedWhy: 'Otherwise they stay in their stages, with a line in their descriptions.',
  tooManyStages: (count: number, limit: number, folded: number, into: string, names: string[]) =>
    plural(
      folded,
      {
        one: '{count} stages are more than a project can have ({limit}). The cards of {names} go to the stage {into}, and say so.',
        other:
          '{count} stages are more than a project can have ({limit}). The # with the fewest cards share the stage {into}, and their cards say so: {names}.',
      },
      { count: number(count), limit: number(limit), into, names: list(names) },
    ),
  tooManyEpics: (count: number, limit: number, folded: number, names: string[]) =>
    plural(
      folded,
      {
        one: '{count} epics are more than a project can have ({limit}). {names} becomes a line on its cards.',
        other:
          '{count} epics are more than a project can have ({limit}). The # with the fewest cards become lines on them: {names}.',
      },
      { count: number(count), limit: number(limit), names: list(names) },
    ),
  tooManyReleases: (count: number, limit: number, folded: number, names: string[]) =>
    plural(
      folded,
      {
        one: '{count} releases are more than a project can have ({limit}). {names} becomes a line on its cards.',
        other:
          '{count} releases are more than a project can have ({limit}). The # with the fewest cards become lines on them: {names}.',
      },
      { count: number(count), limit: number(limit), names: list(names) },
    ),
  moreNames: (count: number) => plural(count, { one: '# more', other: '# more' }),
  howMany: (count: number, what: string) =>
    plural(count, { one: '#×: {what}', other: '#×: {what}' }, { what }),
};
