import { percent, size } from './language';

/** What the files on a card say. */
export const attachmentText = {
  title: 'Attachments',
  add: 'Attach files',
  dropHint: 'or paste or drop them here',
  dropNow: 'Drop to attach',
  needs: 'Sending a file needs a connection; it cannot wait like other changes.',
  size,
  sending: (part: number) => `Sending ${percent(part)}`,
  next: 'Waiting for the file before it',
  progress: (name: string) => `Sending ${name}`,
  cancel: (name: string) => `Cancel ${name}`,
  again: (name: string) => `Try ${name} again`,
  forget: (name: string) => `Forget ${name}`,
  cancelShort: 'Cancel',
  againShort: 'Try again',
  forgetShort: 'Forget it',
  offline: 'Couldn’t send the file: there is no connection. Nothing was stored.',
  refused: 'Couldn’t send the file. Nothing was stored.',
  empty: 'This file is empty.',
  tooLarge: (bytes: number, limit: number) =>
    `This file has ${size(bytes)}; at most ${size(limit)} can be attached. Nothing was sent.`,
  download: (name: string) => `Download ${name}`,
  downloadShort: 'Download',
  rename: (name: string) => `Rename ${name}`,
  renameShort: 'Rename',
  newName: 'Name of the file',
  remove: (name: string) => `Remove ${name}`,
  notLoaded: 'Couldn’t load the file. Check the connection and try again.',
};
