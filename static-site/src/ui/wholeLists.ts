import { signal } from '@preact/signals';

/** Why lists render all their rows: on paper there is no scrolling, and the browser finds only what is rendered. */
export const wholeLists = signal<'printed' | 'searched' | undefined>(undefined);

addEventListener('beforeprint', () => {
  wholeLists.value = 'printed';
});
addEventListener('afterprint', () => {
  wholeLists.value = undefined;
});
// before the browser looks: it does so after the key was handled
addEventListener(
  'keydown',
  (event: KeyboardEvent) => {
    const finds = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f');
    if (finds) wholeLists.value = 'searched';
  },
  true,
);
