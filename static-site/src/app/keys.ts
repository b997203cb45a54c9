import { shortcutKey } from '../ui/keys';
import { go, type Place, place } from '../ui/router';
import { currentCard } from './cardKeys';
import { shortcuts } from './commands';

/** The name under which a shortcut has a key press. */
function nameOf(event: KeyboardEvent, here: Extract<Place, { page: 'project' }>): string | undefined {
  const key = shortcutKey(event);
  if ((event.ctrlKey || event.metaKey) && key === 'k') return 'Ctrl K';
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.key.startsWith('Arrow') ? 'Alt ↓ ↑ ← →' : undefined;
  if (event.key === 'Escape') return here.sheet ? 'Esc' : undefined;
  return { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }[key] ?? key;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    !!target.closest('dialog:modal'));

/** Runs the shortcut of a key, where nobody is typing and nothing modal is open. */
export function onKey(event: KeyboardEvent): void {
  const here = place.value;
  if (here.page !== 'project' || event.defaultPrevented) return;
  const name = nameOf(event, here);
  if (!name) return;
  const opensPalette = name === 'Ctrl K' && !document.querySelector('dialog:modal');
  if (isTyping(event.target) && !opensPalette) return;
  const command = shortcuts.find(({ shortcut }) => shortcut?.includes(name));
  const cardsShown = here.view === 'board' || here.view === 'plan';
  if (!command || (command.withCards && !cardsShown)) return;
  event.preventDefault();
  if (command.when && !command.when()) return;
  if (command.to) go(command.to());
  else command.run?.({ key: shortcutKey(event), card: currentCard() });
}
