/** Cards that wait for others. */
export const blockingText = {
  title: 'Waits for',
  link: 'Wait for…',
  linkHere: 'What this card waits for',
  search: 'Find a card by number or title',
  none: 'No other card to wait for.',
  waits: 'waits',
  waitsFor: (names: string) => `Waits for ${names}`,
  blocks: 'Others wait for it',
  circle: (names: string) => `That would be a circle: ${names}.`,
  along: ' waits for ',
};
