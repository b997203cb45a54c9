/** Everything a user can do to the open project: kept here at once, sent by the outbox. */
export * from './act/attachments';
export * from './act/cards';
export * from './act/releases';
export * from './act/structure';
export * from './act/suggestions';
export * from './act/templates';
export * from './act/texts';
