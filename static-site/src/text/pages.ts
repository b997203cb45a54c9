/** What the pages around the board have in common. */
export const pagesText = {
  back: 'Back',
  save: 'Save',
  saved: 'Saved',
  add: 'Add',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied: select the text and copy it yourself.',
  roles: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' },
  tryAgainAt: (time: Date) =>
    `Try again at ${time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}.`,
  cardsWord: 'cards',
  cards: (count: number) => `${count} ${count === 1 ? 'card' : 'cards'}`,
};
