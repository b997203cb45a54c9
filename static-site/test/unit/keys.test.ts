import { expect, test } from 'vitest';
import { shortcutKey } from '../../src/ui/keys';

const pressed = (key: string, code: string, shiftKey = false) =>
  shortcutKey({ key, code, shiftKey } as KeyboardEvent);

test('a shortcut is what a Latin key types, also with Caps Lock', () => {
  expect(pressed('j', 'KeyJ')).toBe('j');
  expect(pressed('J', 'KeyJ')).toBe('j');
  expect(pressed('J', 'KeyJ', true)).toBe('J');
  // where the letters stand elsewhere, they count and not their places
  expect(pressed('x', 'KeyB')).toBe('x');
  expect(pressed('ö', 'Semicolon')).toBe('ö');
  expect(pressed('?', 'Minus', true)).toBe('?');
});

test('where the layout has no Latin letters, the place of the key counts', () => {
  expect(pressed('о', 'KeyJ')).toBe('j');
  expect(pressed('О', 'KeyJ')).toBe('j');
  expect(pressed('ת', 'KeyT')).toBe('t');
  expect(pressed('ㅓ', 'KeyJ')).toBe('j');
  expect(pressed('؟', 'Slash', true)).toBe('?');
  expect(pressed('О', 'KeyJ', true)).toBe('О');
});

test('keys that type nothing keep their names', () => {
  expect(['ArrowDown', 'Escape', 'Enter', ' '].map((key) => pressed(key, key))).toEqual([
    'ArrowDown',
    'Escape',
    'Enter',
    ' ',
  ]);
});
