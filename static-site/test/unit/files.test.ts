import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { expect, test } from 'vitest';

// where file names are not case-sensitive, an import of `./Inbox` would find `inbox.ts` too
test('no two modules of a folder differ in upper and lower case only', () => {
  const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(dirname(file), basename(file, extname(file))));
  const known = new Map<string, string>();
  const twins = modules.filter((module) => {
    const twin = known.get(module.toLowerCase());
    known.set(module.toLowerCase(), module);
    return twin !== undefined;
  });
  expect(twins).toEqual([]);
});
