import { expect, test } from 'vitest';
import { cardTitle } from '../../src/api/limits';
import { asOne, ofLines, parseList as parse } from '../../src/model/parseList';
import { splitLines } from '../../src/model/splitLines';
import { lengthOf, shorten, split } from '../../src/model/textLength';

const parseList = (written: string) => parse(written).items;
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

test('a single line is data, whatever it looks like', () => {
  const lines = [
    '# of seats per table is wrong',
    '__proto__ leaks into the cache',
    '5**2 and 3**4 are mixed up',
    '3. Gang klemmt',
    'Steps to repeat:',
    '- dash',
    '[x] marks the spot',
    '**bold** move',
    '> quoted',
    '#',
    '-',
    '1.',
  ];
  for (const line of lines) {
    expect(parse(line)).toEqual({ items: [{ title: line, text: '' }], leftOut: [] });
    expect(splitLines(line)).toEqual([line]);
  }
});

test('unmarked lines are data too', () => {
  expect(titles('__proto__ leaks\n5**2 and 3**4\nSteps to repeat:')).toEqual([
    '__proto__ leaks',
    '5**2 and 3**4',
    'Steps to repeat:',
  ]);
  expect(titles('Tür quietscht\n3. Gang klemmt')).toEqual(['Tür quietscht', '3. Gang klemmt']);
  expect(titles('- __proto__ leaks\n- 5**2 and 3**4\n- Steps to repeat:\n- a **bold** word')).toEqual([
    '__proto__ leaks',
    '5**2 and 3**4',
    'Steps to repeat:',
    'a bold word',
  ]);
  expect(titles('- __proto__: leaks\n- **Do** this')).toEqual(['__proto__: leaks', 'Do this']);
});

test('a lone heading with lines below it is kept', () => {
  expect(parse('# Login is broken\nIt says no.\nEvery time.')).toEqual({
    items: [{ title: 'Login is broken', text: 'It says no.\nEvery time.' }],
    leftOut: [],
  });
  expect(parse('One\n# two\nthree').items.map(({ title }) => title)).toEqual(['One', '# two', 'three']);
});

test('what is in no item is named', () => {
  expect(parse('# Ideas\nHere they are:\n\n- One\n- Two\n').leftOut).toEqual(['# Ideas', 'Here they are:']);
  expect(parse('# Ideas\n\nSome.\n\n## One\n## Two').leftOut).toEqual(['# Ideas', 'Some.']);
});

test('every word of a text is in an item or named as left out', () => {
  const pieces = [
    '# h',
    '## h',
    '- a',
    '  - b',
    '1. c',
    'd',
    '   e',
    '',
    '- ',
    '**f**: g',
    '- [ ] h',
    '**i** j',
    '#',
    '[x]',
  ];
  for (let seed = 0; seed < 4_000; seed++) {
    const lines = [0, 1, 2, 3].map((at) => pieces[Math.floor(seed / 7 ** at + at) % pieces.length] ?? '');
    const { items, leftOut } = parse(lines.join('\n'));
    const told = JSON.stringify([items, leftOut]);
    for (const word of lines.join(' ').match(/[a-w]/g) ?? []) expect(told, lines.join('\\n')).toContain(word);
  }
});

test('a single mark makes a list only of what is indented below it', () => {
  expect(parseList('1. Sign in\n   - Google')).toEqual([{ title: 'Sign in', text: '- Google' }]);
  expect(titles('To buy:\n- Milk')).toEqual(['Milk']);
  expect(titles('Tables\n- and chairs')).toEqual(['Tables', '- and chairs']);
});

test('a text can be read as one item, or as an item a line', () => {
  expect(asOne('Plan\n- One\n- Two').items).toEqual([{ title: 'Plan', text: '- One\n- Two' }]);
  expect(ofLines('# Plan\n- One\n\n').items.map(({ title }) => title)).toEqual(['# Plan', '- One']);
});

test('lengths are counted as the server counts, and characters stay whole', () => {
  expect(lengthOf('a😀é')).toBe(3);
  const family = '👩‍👩‍👧‍👦';
  expect(shorten(`ab${family}`, 5)).toBe('ab');
  expect(shorten(`ab${family}c`, 9)).toBe(`ab${family}`);
  expect(shorten('e\u0301e\u0301', 3)).toBe('e\u0301');
  expect(shorten('🇩🇪🇫🇷', 3)).toBe('🇩🇪');
  expect(shorten(`a${'\u0301'.repeat(50)}`, 10)).toHaveLength(10);
  const [item] = parseList(`${'a'.repeat(195)}${'😀'.repeat(10)}`);
  expect(lengthOf(item?.title ?? '')).toBe(cardTitle);
  expect(item?.title).toMatch(/^a+😀+…$/u);
  expect(item?.text).toBe(`${'a'.repeat(195)}${'😀'.repeat(10)}`);
});

test('a line that is too long becomes several, between words and never within a character', () => {
  expect(split('one two three', 8)).toEqual(['one two', 'three']);
  expect(split(`${'x'.repeat(299)}😀 tail`, 300)).toEqual([`${'x'.repeat(299)}😀`, 'tail']);
  expect(split('😀'.repeat(5), 2)).toEqual(['😀😀', '😀😀', '😀']);
  expect(split('short', 300)).toEqual(['short']);
  expect(split('a'.repeat(7), 3).join('')).toBe('a'.repeat(7));
});

test('a paste of any kind is read in an instant', () => {
  const lines = [
    `# ${' '.repeat(50_000)}x`,
    `${'#'.repeat(50_000)}x`,
    '**a** '.repeat(9_000),
    '__'.repeat(25_000),
  ];
  const begun = performance.now();
  for (const line of [...lines, `${' '.repeat(50_000)}x`, '** '.repeat(17_000), '😀'.repeat(25_000)])
    for (const text of [`- ${line}\n- ${line}`, `${line}\n${line}`, `${'- a\n'.repeat(10_000)}${line}`])
      parse(text);
  split('a😀'.repeat(300_000), 300);
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('the text of an item is never cut', () => {
  const [item] = parseList(`- One\n  ${'word '.repeat(3000)}\n- Two`);
  expect(item?.text.length).toBeGreaterThan(14_000);
});
