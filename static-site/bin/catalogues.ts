import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The language of the catalogues in src/text themselves. */
export const ownLanguage = 'en-GB';
/** Not a language: shows what is not translated, and what has no room to be. */
export const pseudoLanguage = 'en-XA';

const wrapped = '\0pseudo:';
const folder = resolve('src/text');
const wrapper = resolve('bin/pseudo.ts');

/** The catalogue of another language in place of ours, where there is one: `src/text/de/card.ts` for `src/text/card.ts`. */
export function translationOf(file: string, language: string): string | undefined {
  const own = join(dirname(file), language, basename(file));
  return existsSync(own) ? own : undefined;
}

/** A module that exports what a catalogue does, in the pseudo-locale; what it exports in a list is no text. */
export function pseudoModule(file: string, source: string): string {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const lists = [...source.matchAll(/^export (\{[^}]*\});/gm)].map(([, list]) => list);
  return [
    `import { pseudo } from ${JSON.stringify(wrapper)};`,
    `import * as catalogue from ${JSON.stringify(file)};`,
    ...names.map((name) => `export const ${name} = pseudo(catalogue.${name});`),
    ...lists.map((list) => `export ${list} from ${JSON.stringify(file)};`),
  ].join('\n');
}

/** Builds the site for a language: docs/decisions/0074. */
export function catalogues(language: string): Plugin {
  const isCatalogue = (file: string) => dirname(file) === folder && file.endsWith('.ts');
  return {
    name: 'catalogues',
    enforce: 'pre',
    config: () => ({ define: { 'import.meta.env.SITE_LANGUAGE': JSON.stringify(language) } }),
    transformIndexHtml: (html) => html.replace('<html lang="en-GB">', `<html lang="${language}">`),
    async resolveId(id, importer, options) {
      if (language === ownLanguage || importer?.startsWith(wrapped)) return null;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      if (!found || !isCatalogue(found.id)) return null;
      // a message of one catalogue in a message of another is converted once, as a whole
      if (language === pseudoLanguage) return dirname(importer ?? '') === folder ? null : wrapped + found.id;
      return translationOf(found.id, language) ?? null;
    },
    load(id) {
      if (!id.startsWith(wrapped)) return null;
      const file = id.slice(wrapped.length);
      return pseudoModule(file, readFileSync(file, 'utf8'));
    },
  };
}
