/** What stands between this device and the server. */
export const connectionText = {
  pageBetween: 'Another page answers in place of the server.',
  openPage: 'Open it',
};
