import { expect, test } from 'vitest';
import { parseList } from '../../src/model/parseList';

const titles = (written: string) => parseList(written).map(({ title }) => title);

test('a line is one item', () => {
  expect(parseList('  Dark mode ')).toEqual([{ title: 'Dark mode', text: '' }]);
  expect(parseList(' \n\n')).toEqual([]);
});

test('lines without any mark are an item each', () => {
  expect(titles('Dark mode\r\n\r\nOffline mode\rPrint a recipe')).toEqual([
    'Dark mode',
    'Offline mode',
    'Print a recipe',
  ]);
});

test('numbers, bullets and boxes begin an item', () => {
  expect(titles('1. One\n2) Two\n10. Ten')).toEqual(['One', 'Two', 'Ten']);
  expect(titles('- One\n* Two\n+ Three\n• Four')).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(titles('- [ ] One\n- [x] Two\n[ ] Three')).toEqual(['One', 'Two', 'Three']);
});

test('what is no mark stays in the title', () => {
  expect(titles('3D view')).toEqual(['3D view']);
  expect(titles('-5 degrees\n2.5 stars')).toEqual(['-5 degrees', '2.5 stars']);
});

test('what is indented below an item, or follows it, is its text', () => {
  expect(parseList('1. Sign in\n   - Google\n   - GitHub\n\n   Both at once.\n2. Print')).toEqual([
    { title: 'Sign in', text: '- Google\n- GitHub\n\nBoth at once.' },
    { title: 'Print', text: '' },
  ]);
});

test('what leads to a list is none of its items', () => {
  expect(titles('Here is what I can add next:\n\n1. One\n2. Two')).toEqual(['One', 'Two']);
});

test('a bold beginning is the title and the rest its text', () => {
  expect(
    parseList('1. **Dark mode**: easier on the eyes\n2. **Print:** on A4\n- __Share__ – by link'),
  ).toEqual([
    { title: 'Dark mode', text: 'easier on the eyes' },
    { title: 'Print', text: 'on A4' },
    { title: 'Share', text: 'by link' },
  ]);
});

test('several headings of a level are the items, with what stands below them', () => {
  expect(
    parseList('# Ideas\n\nSome.\n\n## 1. Dark mode\n- easy\n- pretty\n\n## Print ##\nOn paper.'),
  ).toEqual([
    { title: 'Dark mode', text: '- easy\n- pretty' },
    { title: 'Print', text: 'On paper.' },
  ]);
});

test('a single heading names the list below it', () => {
  expect(titles('## Ideas\n- One\n- Two')).toEqual(['One', 'Two']);
});

test('a title that is too long is cut at its sentence or its end, and kept whole in the text', () => {
  const sentence = 'People want to sign in with what they have.';
  const [first] = parseList(`${sentence} ${'x'.repeat(300)}`);
  expect(first?.title).toBe(sentence);
  expect(first?.text).toContain('x'.repeat(300));
  const [second] = parseList('y'.repeat(300));
  expect(second?.title).toHaveLength(200);
  expect(second?.text).toBe('y'.repeat(300));
});

test('never more than the server takes', () => {
  const [item] = parseList(`- One\n  ${'word '.repeat(3000)}`);
  expect(item?.text.length).toBeLessThanOrEqual(5_000);
});
