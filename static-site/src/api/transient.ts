import type { Problem } from './types';

/** 0: no answer; 401: a proxy asks for something, or the session has ended, which `sync/session` finds out. */
const statuses = new Set([0, 401, 408, 425, 429, 502, 503, 504]);
/** Temporary failures of a server that can be reached. */
const brief = new Set([429, 500, 502, 503, 504]);

const ours = ({ type }: Problem) => type.startsWith('urn:scopekeeper:problem:');

/**
 * Whether a problem says nothing about the request, which can be sent again, a change under its id. A 500 that the API
 * does not report itself comes from API Gateway in the place of a function that is not active, or from a proxy.
 */
export const isTransient = (problem: Problem) =>
  statuses.has(problem.status) || (problem.status === 500 && !ours(problem));

/** Whether an immediate retry makes sense. */
export const isBriefOutage = (problem: Problem) => isTransient(problem) && brief.has(problem.status);
