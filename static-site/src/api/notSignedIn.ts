import type { Problem } from './types';

/** Whether the API itself says that this browser has no session. A proxy's 401 says nothing about that. */
export const notSignedIn = ({ type, status }: Problem) =>
  status === 401 && type === 'urn:scopekeeper:problem:not-signed-in';

let react: () => void = () => undefined;

/** What to do when any call finds that the session is gone. */
export function whenNotSignedIn(work: () => void): void {
  react = work;
}

/** Looks at what a call came to, in the one place that all calls pass. */
export function watchSession(problem: Problem): void {
  if (notSignedIn(problem)) react();
}
