import { number, plural } from './language';

/** What new cards begin with. */
export const templateText = {
  title: 'Card templates',
  why: 'What new cards of a kind begin with, so that nobody forgets to ask.',
  empty: 'Empty',
  begins: (items: number, described: boolean) => {
    if (!items) return 'A description';
    return described
      ? plural(items, { one: 'A description and # item', other: 'A description and # items' })
      : plural(items, { one: '# item', other: '# items' });
  },
  of: (kind: string) => `New cards: ${kind}`,
  description: 'Description',
  descriptionHint: 'Markdown. For example: what happens, what should happen, how to see it.',
  checklist: 'Checklist',
  lineTooLong: (line: string, limit: number) =>
    `The line “${line}” is too long: at most ${number(limit)} characters fit.`,
  checklistHint: 'A line for each item.',
};
