import { plural } from './language';

/** One change of many things of a kind. */
export const manySentences: Record<string, (who: string, count: number) => string> = {
  'card added': (who, count) =>
    plural(count, { one: '{who} added # card', other: '{who} added # cards' }, { who }),
  'card edited': (who, count) =>
    plural(count, { one: '{who} changed # card', other: '{who} changed # cards' }, { who }),
  'card moved': (who, count) =>
    plural(count, { one: '{who} moved # card', other: '{who} moved # cards' }, { who }),
  'card archived': (who, count) =>
    plural(count, { one: '{who} archived # card', other: '{who} archived # cards' }, { who }),
  'card restored': (who, count) =>
    plural(count, { one: '{who} restored # card', other: '{who} restored # cards' }, { who }),
  'card undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # card', other: '{who} undid a change to # cards' },
      { who },
    ),
  'suggestion added': (who, count) =>
    plural(count, { one: '{who} added # suggestion', other: '{who} added # suggestions' }, { who }),
  'suggestion accepted': (who, count) =>
    plural(count, { one: '{who} accepted # suggestion', other: '{who} accepted # suggestions' }, { who }),
  'suggestion parked': (who, count) =>
    plural(count, { one: '{who} parked # suggestion', other: '{who} parked # suggestions' }, { who }),
  'suggestion merged': (who, count) =>
    plural(count, { one: '{who} merged # suggestion', other: '{who} merged # suggestions' }, { who }),
  'suggestion rejected': (who, count) =>
    plural(count, { one: '{who} rejected # suggestion', other: '{who} rejected # suggestions' }, { who }),
  'suggestion reopened': (who, count) =>
    plural(
      count,
      { one: '{who} opened # suggestion again', other: '{who} opened # suggestions again' },
      { who },
    ),
  'suggestion undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # suggestion', other: '{who} undid a change to # suggestions' },
      { who },
    ),
  'check added': (who, count) =>
    plural(count, { one: '{who} added # check', other: '{who} added # checks' }, { who }),
  'check undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # check', other: '{who} undid a change to # checks' },
      { who },
    ),
  'useCase added': (who, count) =>
    plural(count, { one: '{who} added # use case', other: '{who} added # use cases' }, { who }),
  'useCase undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # use case', other: '{who} undid a change to # use cases' },
      { who },
    ),
  'stage added': (who, count) =>
    plural(count, { one: '{who} added # stage', other: '{who} added # stages' }, { who }),
  'stage edited': (who, count) =>
    plural(count, { one: '{who} changed # stage', other: '{who} changed # stages' }, { who }),
  'release added': (who, count) =>
    plural(count, { one: '{who} added # release', other: '{who} added # releases' }, { who }),
  'epic added': (who, count) =>
    plural(count, { one: '{who} added # epic', other: '{who} added # epics' }, { who }),
  'label added': (who, count) =>
    plural(count, { one: '{who} added # label', other: '{who} added # labels' }, { who }),
  'decision added': (who, count) =>
    plural(count, { one: '{who} added # decision', other: '{who} added # decisions' }, { who }),
  'decision edited': (who, count) =>
    plural(count, { one: '{who} changed # decision', other: '{who} changed # decisions' }, { who }),
  'decision accepted': (who, count) =>
    plural(count, { one: '{who} accepted # decision', other: '{who} accepted # decisions' }, { who }),
  'decision undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # decision', other: '{who} undid a change to # decisions' },
      { who },
    ),
  'scopeChange added': (who, count) =>
    plural(count, { one: '{who} added # scope change', other: '{who} added # scope changes' }, { who }),
  'scopeChange undone': (who, count) =>
    plural(
      count,
      { one: '{who} undid a change to # scope change', other: '{who} undid a change to # scope changes' },
      { who },
    ),
  'attachment removed': (who, count) =>
    plural(count, { one: '{who} removed # attachment', other: '{who} removed # attachments' }, { who }),
  'comment added': (who, count) =>
    plural(count, { one: '{who} added # comment', other: '{who} added # comments' }, { who }),
  'checklistItem added': (who, count) =>
    plural(count, { one: '{who} added # checklist item', other: '{who} added # checklist items' }, { who }),
};
/** The same of what has no sentence of its own. */
export const manyChanges = (who: string, count: number) =>
  plural(count, { one: '{who} made # change', other: '{who} made # changes' }, { who });
