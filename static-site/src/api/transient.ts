import type { Problem } from './types';

/** 0: the API was not reached; 401: the session has ended, which `sync/session` finds out. */
const statuses = new Set([0, 401, 408, 425, 429, 502, 503, 504]);
/** Temporary failures, also of what answers in place of the API. */
const brief = new Set([429, 500, 502, 503, 504]);

/** Whether a problem says nothing about the request, which can be sent again, a change under its id. */
export const isTransient = ({ status }: Problem) => statuses.has(status);

/** Whether an immediate retry makes sense. */
export const isBriefOutage = (problem: Problem) =>
  isTransient(problem) && brief.has(problem.answered?.status ?? problem.status);
