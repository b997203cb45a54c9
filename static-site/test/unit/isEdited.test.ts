import { expect, test } from 'vitest';
import { isEdited } from '../../src/model/isEdited';

test('what a field shows of a text is no edit of it', () => {
  expect(isEdited('a\nb', 'a\r\nb')).toBe(false);
  expect(isEdited('name', ' name ')).toBe(false);
  expect(isEdited('', undefined)).toBe(false);
  expect(isEdited('a  b', 'a b')).toBe(true);
  expect(isEdited('', 'a')).toBe(true);
});
