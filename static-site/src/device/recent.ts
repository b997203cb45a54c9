import { preference } from './preference';

const used = preference('projects', () => 'last');
const most = 20;

/** Remembers on this device that a project was opened. */
export function recordProjectOpened(project: string): void {
  const before = used.value.value.split(' ').filter((id) => id && id !== project);
  used.set([project, ...before].slice(0, most).join(' '));
}

/** Sorts projects by last use. */
export function byRecency<T extends { id: string }>(projects: readonly T[]): T[] {
  const order = used.value.value.split(' ');
  const place = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : most);
  return [...projects].sort((a, b) => place(a) - place(b));
}
