/** What stands between this device and the server. */
export const connectionText = {
  pageBetween: 'A page stands between you and the server, such as one to sign in to this network.',
  openPage: 'Open it',
};
