export const archiveText = {
  title: 'Archive',
  search: 'Search archived cards',
  restore: 'Restore',
  restoreCard: (title: string) => `Restore “${title}”`,
  noMatch: 'No archived card matches.',
  empty: 'Nothing is archived. A card that is archived leaves the board and can be restored from here.',
};
