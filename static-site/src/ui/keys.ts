/**
 * Whether a key belongs to an input method that has not finished a word. Safari has finished before it reports the
 * key that ended it, and leaves only the code.
 */
const composes = ({ isComposing, keyCode }: KeyboardEvent) => isComposing || keyCode === 229;

/**
 * Keeps the keys of an input method from every field, sheet and shortcut: Enter picks a word then, and Escape rejects
 * one. Call once at start, before anything else listens.
 */
export function leaveKeysToInputMethods(): void {
  const guard = (event: KeyboardEvent) => {
    if (!composes(event)) return;
    event.stopImmediatePropagation();
    // neither sends a form nor closes a dialog
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  addEventListener('keydown', guard, { capture: true });
}

/**
 * The key of a shortcut: what it types, whatever Caps Lock says, and where the layout has no Latin letters, what is
 * printed in its place on a Latin keyboard.
 */
export function shortcutKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[A-Z]$/.test(key)) return shiftKey ? key : key.toLowerCase();
  if ([...key].length > 1 || /[\p{ASCII}\p{Script=Latin}]/u.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter && !shiftKey ? letter.toLowerCase() : key;
}
