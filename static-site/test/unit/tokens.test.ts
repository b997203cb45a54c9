import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = 'ui/tokens.css';
const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(`src/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, '') }));
const tokens = sheets.find(({ name }) => name === file)?.css ?? '';
const scripts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');

/** Lines around things may be one or two pixels wide. */
const hairlines = /^(?:border|outline|box-shadow)/;

test('every length is a token of tokens.css, but for hairlines', () => {
  const raw = sheets
    .filter(({ name }) => name !== file)
    .flatMap(({ name, css }) =>
      [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]*\dpx[^;{}]*);/g)]
        .filter(([, property = '', value = '']) =>
          [...value.matchAll(/([\d.]+)px/g)].some(([, px]) => Number(px) > 2 || !hairlines.test(property)),
        )
        .map(([declaration]) => `${name}: ${declaration}`),
    );
  expect(raw).toEqual([]);
});

test('every custom property that is used exists, and every token is used', () => {
  const all = sheets.map(({ css }) => css).join('\n');
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const set = new Set([...`${all}\n${scripts}`.matchAll(/['\s;{](--[\w-]+)'?\s*:/g)].map(([, name]) => name));
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
  const declared = [...tokens.matchAll(/\s(--[\w-]+)\s*:/g)].map(([, name]) => name ?? '');
  expect(declared.filter((name) => !used.has(name) && !scripts.includes(`'${name}'`))).toEqual([]);
});

test('spacing and sizes are on the grid of 4 px, or on half of it', () => {
  const off = [...tokens.matchAll(/--space-(\d+)(-5)?: ([\d.]+)px/g)].filter(
    ([, whole, half, px]) => (Number(whole) + (half ? 0.5 : 0)) * 4 !== Number(px),
  );
  expect(off.map(([token]) => token)).toEqual([]);
});
