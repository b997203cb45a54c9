import { signal } from '@preact/signals';

export const path = signal(location.pathname);
addEventListener('popstate', () => {
  path.value = location.pathname;
});

/** Every sheet is an address of its own, so the back gesture closes what is open. */
export function go(to: string): void {
  history.pushState({ inside: true }, '', to);
  path.value = to;
}

export function back(otherwise: string): void {
  if (history.state?.inside) history.back();
  else go(otherwise);
}
