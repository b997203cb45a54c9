import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Rule {
  file: string;
  selector: string;
  /** Its classes, and the lists that it is about. */
  names: string[];
}

const shared = ['src/ui/base.css', 'src/ui/tokens.css'];

/** The selectors of a file; keyframes have none. */
function rules(file: string): Rule[] {
  const css = readFileSync(file, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@keyframes[^{]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, '');
  return [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, selectors]) => selectors?.trim() ?? '')
    .filter((selectors) => !selectors.startsWith('@'))
    .flatMap((selectors) => selectors.split(/,(?![^(]*\))/))
    .map((selector) => ({ file, selector: selector.trim(), names: names(selector) }));
}

function names(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)|\[data-list="([\w-]+)"\]/g)].map(
    ([, name, list]) => name ?? `list ${list}`,
  );
}

// styles are loaded with the parts they belong to, in any order, and stay: what two files say of one name would depend on
// where one has been
test('every rule is about something of its own file, or stands in base.css', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const all = files.flatMap((file) => rules(`src/${file}`));
  const base = new Set(all.filter(({ file }) => shared.includes(file)).flatMap((rule) => rule.names));
  const own = all.filter(({ file }) => !shared.includes(file));
  const owner = new Map<string, string>();
  const anchored = ({ file, names }: Rule) => names.some((name) => owner.get(name) === file);
  for (let known = -1; known < owner.size; ) {
    known = owner.size;
    for (const { file, names } of own)
      for (const name of names) {
        const elsewhere = own.filter((rule) => rule.file !== file && rule.names.includes(name));
        if (!base.has(name) && !owner.has(name) && elsewhere.every(anchored)) owner.set(name, file);
      }
  }
  expect(own.filter((rule) => !anchored(rule)).map(({ file, selector }) => `${file}: ${selector}`)).toEqual(
    [],
  );
});
