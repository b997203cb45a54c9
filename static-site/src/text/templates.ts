/** What new cards begin with. */
export const templateText = {
  title: 'Card templates',
  why: 'What new cards of a kind begin with, so that nobody forgets to ask.',
  empty: 'begins empty',
  begins: (items: number, described: boolean) => {
    const list = items ? `${items} ${items === 1 ? 'item' : 'items'}` : '';
    return [described ? 'a text' : '', list].filter(Boolean).join(' and ');
  },
  of: (kind: string) => `New cards: ${kind}`,
  description: 'Description',
  descriptionHint: 'Markdown. For example: what happens, what should happen, how to see it.',
  checklist: 'Checklist',
  checklistHint: 'A line for each item.',
};
