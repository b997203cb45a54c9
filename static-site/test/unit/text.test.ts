import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pseudoModule, translationOf } from '../../bin/catalogues.ts';
import { pseudo } from '../../bin/pseudo.ts';
import { changeSummary } from '../../src/text/changeSummary';
import { list, number, percent, plural, size } from '../../src/text/language';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const lines = (of: (file: string) => boolean) =>
  files
    .filter((file) => of(file) && !file.endsWith('schema.d.ts'))
    .flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .map((line, at) => ({ where: `${file}:${at + 1}`, line })),
    );
const found = (of: (file: string) => boolean, pattern: RegExp) =>
  lines(of)
    .filter(({ line }) => pattern.test(line))
    .map(({ where, line }) => `${where} ${line.trim()}`);

const everywhere = () => true;
const outsideOfText = (file: string) => !file.startsWith('text/');
const inMessages = (file: string) => file.startsWith('text/') && !/(language|dates)\.ts$/.test(file);

test('one and many are told apart by the rules of the language', () => {
  expect(
    found(everywhere, /\b(count|many|length|amount|total|days|items)\)? (===|!==|>) 1 \? ['"`]/),
  ).toEqual([]);
  expect(found(everywhere, /\? 's' : ''|\? '' : 's'/)).toEqual([]);
});

test('numbers, dates and lists are formatted in one place, in the language of the build', () => {
  expect(found(everywhere, /\.(toLocale\w*String|toFixed)\(/)).toEqual([]);
  expect(
    found(
      (file) => outsideOfText(file) || inMessages(file),
      /new Intl\.(?!Segmenter)|Intl\.(?!Segmenter)\w+\(/,
    ),
  ).toEqual([]);
});

test('no sentence is put together from messages', () => {
  // a message beside other words in a template, but for the marks between two of them
  const template = /`[^`]*\b\w*[tT]ext\.[^`]*`/;
  const separators = /^[\s·]*$/;
  const parts = (line: string) => (template.exec(line)?.[0] ?? '').slice(1, -1).replace(/\$\{[^}]*\}/g, '');
  const joined = lines(outsideOfText).filter(
    ({ line }) => template.test(line) && !separators.test(parts(line)),
  );
  expect(joined.map(({ where, line }) => `${where} ${line.trim()}`)).toEqual([]);
  expect(found(outsideOfText, /[tT]ext\.[\w.]+ \+ |\+ \w*[tT]ext\.\w/)).toEqual([]);
  expect(found(everywhere, /[tT]ext\.[\w.[\]]+\.to(Lower|Upper)Case\(/)).toEqual([]);
});

test('words of the screens stand in catalogues', () => {
  expect(found(outsideOfText, /(aria-label|title|placeholder|alt|label)="[^"]*[A-Za-z]{2}/)).toEqual([]);
  expect(found(outsideOfText, /^\s+[A-Z][a-z]+( [a-z]+)+[.!?]?$/)).toEqual([]);
});

test('a message has a form for one and for many, and keeps what names contain', () => {
  const cards = (count: number) => plural(count, { one: '# card', other: '# cards' });
  expect([0, 1, 2, 4500].map(cards)).toEqual(['0 cards', '1 card', '2 cards', '4,500 cards']);
  expect(changeSummary({ verb: 'moved', kind: 'card', name: 'C# {name}', count: 1 })).toBe(
    '“C# {name}” moved',
  );
  expect(changeSummary({ verb: 'archived', kind: 'card', name: 'A', count: 3 })).toBe('3 cards archived');
});

test('numbers, sizes and lists read as in the language', () => {
  expect([number(1234.56), percent(0.4), list(['A', 'B', 'C'])]).toEqual(['1,234.6', '40%', 'A, B and C']);
  expect([size(812), size(3.4 * 1024 ** 2), size(40_000_000, 1000)]).toEqual([
    '812 bytes',
    '3.4 MB',
    '40 MB',
  ]);
});

test('the pseudo-locale accents and lengthens texts, and leaves names and numbers alone', () => {
  const { greet, deep } = pseudo({
    greet: (name: string, count: number) => `Hello ${name}, ${count} new cards`,
    deep: { key: ['Save'] },
  });
  const greeting = greet('Tess B', 12);
  expect(greeting).toContain('Tess B, 12');
  expect(greeting.replace('Tess B', '')).not.toMatch(/[A-Za-z]/);
  expect(greeting.length).toBeGreaterThanOrEqual(1.3 * 'Hello Tess B, 12 new cards'.length);
  expect(deep.key).toEqual(['⟦Šááṽéé⟧']);
});

test('the pseudo-locale has every export of a catalogue', () => {
  const source = readFileSync('src/text/dates.ts', 'utf8');
  const exported = [...source.matchAll(/^export /gm)];
  expect([...pseudoModule('dates.ts', source).matchAll(/^export /gm)]).toHaveLength(exported.length);
});

test('a build for a language takes its catalogues, and ours where it has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  mkdirSync(join(folder, 'de'));
  writeFileSync(join(folder, 'de', 'card.ts'), '');
  expect(translationOf(join(folder, 'card.ts'), 'de')).toBe(join(folder, 'de', 'card.ts'));
  expect(translationOf(join(folder, 'plan.ts'), 'de')).toBeUndefined();
  rmSync(folder, { recursive: true });
});
