import type { Problem } from './types';

/** Whether the API itself says that this browser has no session. A proxy's 401 says nothing about that. */
export const notSignedIn = ({ type, status }: Problem) =>
  status === 401 && type === 'urn:scopekeeper:problem:not-signed-in';

let react: () => void = () => undefined;

/** Registers what happens when a call finds that the session has ended. */
export function whenNotSignedIn(work: () => void): void {
  react = work;
}

/** Checks the outcome of every call for a session that has ended. */
export function watchSession(problem: Problem): void {
  if (notSignedIn(problem)) react();
}
