import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the limits of the site are those of the OpenAPI document', async () => {
  const { limitsModule } = await import(new URL('../../bin/limits.mjs', import.meta.url).href);
  expect(readFileSync('src/api/limits.ts', 'utf8')).toBe(limitsModule());
});

test('no field cuts what is typed or pasted into it', () => {
  // within a Field, maxLength is told and not handed to the browser
  const outside = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const source = readFileSync(`src/${file}`, 'utf8').replace(/<Field\b.*?<\/Field>/gs, '');
      return [...source.matchAll(/<(?:input|textarea)\b[^<]*?\bmaxLength=/gs)].map(() => file);
    });
  expect(outside).toEqual([]);
});
