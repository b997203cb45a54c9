import { readPage } from '../api/page';
import type { Activity, Comment } from '../api/types';
import { openProject } from '../device/openProject';

const path = (card: string, list: string) => `/api/projects/${openProject.value}/cards/${card}/${list}`;

/** What happened to a card, newest first. Needs a connection. */
export const cardHistory = (card: string, cursor?: string) =>
  readPage<Activity>(path(card, 'history'), { cursor });

/** Earlier comments of a card. Needs a connection. */
export const cardComments = (card: string, cursor?: string) =>
  readPage<Comment>(path(card, 'comments'), { cursor });
