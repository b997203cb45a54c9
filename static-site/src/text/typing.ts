import { list, number, plural } from './language';

/** What fields say of what is typed or pasted into them. */
export const typingText = {
  left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
  tooLong: (over: number, limit: number) =>
    plural(
      over,
      {
        one: '# character too long: at most {limit} fit.',
        other: '# characters too long: at most {limit} fit.',
      },
      { limit: number(limit) },
    ),
  notSaved: (over: number) =>
    plural(over, {
      one: 'Not saved: the text is # character too long.',
      other: 'Not saved: the text is # characters too long.',
    }),
  cutAt: (limit: number) => `Only the first ${number(limit)} characters are kept.`,
  pasted: 'What you pasted',
  asList: (count: number) => plural(count, { one: '# item', other: '# items' }),
  asLines: (count: number) => plural(count, { one: '# item, a line each', other: '# items, a line each' }),
  asOne: 'All as one',
  add: {
    card: (count: number) => plural(count, { one: 'Add # card', other: 'Add # cards' }),
    suggestion: (count: number) => plural(count, { one: 'Add # suggestion', other: 'Add # suggestions' }),
  },
  addLines: (count: number) => plural(count, { one: 'Add # line', other: 'Add # lines' }),
  withText: (count: number) =>
    plural(count, { one: '# has a text below its title', other: '# have a text below their title' }),
  more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
  leftOut: (lines: string[]) => `Left out: ${list(lines.map((line) => `“${line}”`))}`,
  split: (count: number) =>
    plural(count, {
      one: '# line is too long and becomes several.',
      other: '# lines are too long and become several.',
    }),
  shortened: (count: number) =>
    plural(count, {
      one: '# title is too long. It is shortened and stands whole in the text.',
      other: '# titles are too long. They are shortened and stand whole in the text.',
    }),
  textTooLong: (title: string, over: number) =>
    plural(
      over,
      {
        one: 'The text of “{title}” is # character too long. Nothing has been added.',
        other: 'The text of “{title}” is # characters too long. Nothing has been added.',
      },
      { title },
    ),
  cancel: 'Cancel',
};
