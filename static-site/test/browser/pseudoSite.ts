import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Route } from '@playwright/test';

const folder = 'dist-pseudo';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Builds the site in the pseudo-locale: some seconds. */
export function buildPseudoSite(): void {
  const env = { ...process.env, SCOPEKEEPER_LANGUAGE: 'en-XA' };
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { env, stdio: 'inherit' });
}

/** Fields of the API that people write, or the server for them. */
const written = new Set([
  ...[
    'title',
    'name',
    'text',
    'body',
    'description',
    'question',
    'why',
    'reason',
    'purpose',
    'source',
    'detail',
  ],
  ...[
    'answer',
    'context',
    'decision',
    'consequences',
    'excerpt',
    'actorName',
    'authorName',
    'inviter',
    'checklist',
  ],
  ...['username', 'warnings', 'card', 'what', 'project', 'recoveryCodes'],
]);
const greek = 'αβψδεφγηιξκλμνοπκρστθωςχυζ';

/** The same in Greek letters: no plain Latin letter on a screen is then what somebody wrote. */
export const inGreek = (words: string) =>
  words.replace(/[a-z]/gi, (letter) => greek[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return written.has(key) && !isId(value) ? inGreek(value) : value;
  if (Array.isArray(value)) return value.map((item) => marked(item, key));
  if (value === null || typeof value !== 'object') return value;
  const { field } = value as { field?: unknown };
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      // an edit names its field beside its values
      marked(item, typeof field === 'string' && ['from', 'to'].includes(name) ? field : name),
    ]),
  );
}

const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

async function serve(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const asked = join(folder, pathname);
  const known = pathname !== '/' && existsSync(asked) ? asked : undefined;
  const file = known ?? (route.request().isNavigationRequest() ? join(folder, 'index.html') : undefined);
  if (!file) return await route.fallback();
  await route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] });
}

async function answerInGreek(route: Route): Promise<void> {
  const answer = await route.fetch().catch(() => undefined);
  if (!answer) return await route.abort().catch(() => undefined);
  const isJson = /json/.test(answer.headers()['content-type'] ?? '');
  const body = isJson ? JSON.stringify(marked(await answer.json())) : await answer.body();
  await route.fulfill({ response: answer, body }).catch(() => undefined);
}

/** Serves the pseudo-locale over the real server: its API answers, with what people wrote in Greek letters. */
export async function servePseudoSite(context: BrowserContext): Promise<void> {
  await context.route(/^https?:\/\/[^/]+\/(?!api\/|files\/)/, serve);
  // updates come on a stream that never ends
  await context.route(/\/api\/(?!updates)/, answerInGreek);
}
