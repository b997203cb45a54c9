const units = ['bytes', 'KB', 'MB', 'GB'];

/** `812 bytes`, `3.4 MB`. */
export function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${value >= 10 || power === 0 ? Math.round(value) : Math.round(value * 10) / 10} ${units[power]}`;
}

/** What the files on a card say. */
export const attachmentText = {
  title: 'Attachments',
  add: 'Attach files',
  dropHint: 'or paste or drop them here',
  dropNow: 'Drop to attach',
  needs: 'Sending a file needs a connection; it cannot wait like other changes.',
  sending: (percent: number) => `Sending ${percent} %`,
  next: 'Waits for the one before',
  progress: (name: string) => `${name} is being sent`,
  cancel: (name: string) => `Cancel ${name}`,
  again: (name: string) => `Try ${name} again`,
  forget: (name: string) => `Forget ${name}`,
  cancelShort: 'Cancel',
  againShort: 'Try again',
  forgetShort: 'Forget it',
  offline: 'It was not sent: there is no connection. Nothing half was kept.',
  refused: 'It was not taken. Nothing half was kept.',
  empty: 'This file is empty.',
  tooLarge: (bytes: number, limit: number) =>
    `This file has ${size(bytes)}; at most ${size(limit)} can be attached. Nothing was sent.`,
  download: (name: string) => `Download ${name}`,
  downloadShort: 'Download',
  rename: (name: string) => `Rename ${name}`,
  renameShort: 'Rename',
  newName: 'Name of the file',
  remove: (name: string) => `Remove ${name}`,
  notLoaded: 'It could not be loaded. Check the connection and try again.',
};
