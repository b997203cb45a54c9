import { did } from './did';

/** Waiting changes and refusals, in words. */
export const changeText = {
  told: did,
  change: 'A change',

  waitingTitle: 'Changes on this device',
  nothing: 'Everything you changed has reached the server.',
  notTaken: 'Not taken',
  notTakenWhy: 'The server did not take these. They are kept here until you decide.',
  waitingList: 'Waiting',
  waitingWhy: (offline: boolean) =>
    offline
      ? 'Kept on this device and sent in this order as soon as there is a connection.'
      : 'Being sent in this order.',
  memory:
    'This browser keeps nothing for this page (private window, or the disk is full): changes that have not been sent are lost when it is closed.',
  inProject: (name: string) => `in ${name}`,
  with: 'This depended on it:',
  retry: 'Try again',
  giveUp: 'Give up',
  retryAll: 'Try all again',
  mine: 'Yours',
  theirs: 'Theirs, as it is now',
  takeMine: 'Take mine',
  takeTheirs: 'Take theirs',
  conflict: 'Somebody else changed the same thing meanwhile.',
  empty: 'Nothing',
  gone: 'something that is gone',
  fields: {
    title: 'Title',
    description: 'Description',
    kind: 'Kind',
    epic: 'Epic',
    assignee: 'Assignee',
    estimate: 'Estimate',
    due: 'Due',
    release: 'Release',
    stage: 'Stage',
    labels: 'Labels',
    name: 'Name',
    purpose: 'Purpose',
    text: 'Text',
    body: 'Text',
    done: 'Done',
    wipLimit: 'Limit',
    targetDate: 'Target date',
    capacity: 'Capacity',
    estimateUnit: 'Unit of estimates',
    color: 'Colour',
    role: 'Role',
    state: 'State',
    archived: 'Archived',
  } as Record<string, string>,
  yes: 'yes',
  no: 'no',
};
