import { expect, type Page, test } from '@playwright/test';
import { Person } from './person';

/** Ways that have worked somewhere: tags, attributes, schemes, and what turns dangerous by being parsed twice. */
const corpus = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '![x](https://evil.example/pixel.png)',
  '![x](x" onerror="window.ran=1)',
  '![x][ref]\n\n[ref]: https://evil.example/ref.png',
  '<svg onload="window.ran=1"><script>window.ran=1</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1></style></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>',
  '<noscript><p title="</noscript><img src=x onerror=window.ran=1>">',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e">',
  '<link rel=stylesheet href="https://evil.example/s.css"><style>@import "https://evil.example/i.css";</style>',
  '<video src="https://evil.example/v" autoplay></video><audio src=x onerror=window.ran=1>',
  '<p style="background:url(https://evil.example/bg)">x</p>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '[a](javascript:window.ran=1)',
  '[b](JaVaScRiPt:window.ran=1)',
  '[c](java\tscript:window.ran=1)',
  '[d](&#106;avascript:window.ran=1)',
  '[e](data:text/html,<script>window.ran=1</script>)',
  '[f](vbscript:window.ran=1)',
  '<javascript:window.ran=1>',
  '[g](https://ok.example/"onmouseover="window.ran=1)',
  '<a href="https://ok.example" onclick="window.ran=1">h</a>',
  '`<img src=x onerror=window.ran=1>`',
  '```\n</code></pre><img src=x onerror=window.ran=1>\n```',
  '<details open ontoggle=window.ran=1>x</details>',
  '<input autofocus onfocus=window.ran=1>',
  '<a id=ran name=ran></a><form name=body><input name=innerHTML></form>',
  '| a |\n| --- |\n| <img src=x onerror=window.ran=1> |',
];
const all = corpus.join('\n\n');

/** Nothing ran, nothing left, nothing is there that could. */
async function harmless(page: Page, requests: string[]) {
  const found = await page
    .locator('.markdown')
    .evaluateAll((boxes) =>
      boxes.flatMap((box) =>
        [...box.querySelectorAll('*')].flatMap((node) => [
          ...(node.matches(
            'script,img,svg,math,iframe,object,embed,link,style,video,audio,base,meta,form,input,details',
          )
            ? [node.outerHTML]
            : []),
          ...[...node.attributes]
            .filter(({ name }) => /^(on|style|src|id|name$)/.test(name))
            .map(() => node.outerHTML),
          ...(node.matches('a[href]') && !/^(https?:|mailto:)/.test(node.getAttribute('href') ?? '')
            ? [node.outerHTML]
            : []),
          ...(node.matches('a[href]:not([rel~=noopener][rel~=nofollow][target=_blank])')
            ? [node.outerHTML]
            : []),
        ]),
      ),
    );
  expect(found).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { ran?: unknown }).ran)).toBeUndefined();
  expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
}

test('whatever a text tries, nothing runs and nothing is fetched', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Hostile', { description: all });
  await person.send('POST', `${project.path}/cards/${card}/comments`, { id: crypto.randomUUID(), body: all });
  await project.open(page, `board/card/${card}`);
  await expect(page.locator('.markdown:not(.plain)')).toHaveCount(2);
  await expect(page.locator('.markdown-field').getByText('<script>window.ran = 1</script>')).toBeVisible();
  await harmless(page, requests);

  await page.getByRole('button', { name: 'Edit the description' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.preview .markdown:not(.plain)')).toBeVisible();
  await harmless(page, requests);
});

test('links, tables, task lists and code read as they were meant', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const description =
    '# Guests\n\n| For | Flour |\n| --- | ---: |\n| 4 | 250 g |\n\n- [x] Grams\n- [ ] Eggs\n\n```ts\nconst a = 1 < 2;\n```\n\n' +
    'See https://example.org and ![a photo](https://example.org/p.png). Use <Sheet>, write to <t@example.org>.';
  const card = await project.card('Readable', { description });
  await project.open(page, `board/card/${card}`);
  const box = page.locator('.markdown:not(.plain)');
  await expect(box.getByRole('heading', { name: 'Guests' })).toBeVisible();
  await expect(box.getByRole('cell', { name: '250 g' })).toHaveCSS('text-align', 'right');
  await expect(box.getByText('☑ Grams')).toBeVisible();
  await expect(box.locator('pre')).toHaveText('const a = 1 < 2;');
  await expect(box.getByRole('link', { name: 'a photo' })).toHaveAttribute(
    'href',
    'https://example.org/p.png',
  );
  await expect(box.getByRole('link', { name: 't@example.org' })).toHaveAttribute(
    'href',
    'mailto:t@example.org',
  );
  await expect(box.getByText('Use <Sheet>')).toBeVisible();
});

/** What takes a parser that looks back for minutes, or down until it falls. */
const heavy: [name: string, text: string][] = [
  ['quotes in quotes', `${'>'.repeat(4000)} the end`],
  ['lists in lists', `${'- '.repeat(1000)}the end`],
  ['bold in bold', `${'**a '.repeat(10_000)}the end`],
  ['emphasis that does not end', `${'a_*b '.repeat(9_000)}the end`],
  ['links that do not end', `${'['.repeat(40_000)}the end`],
  ['pictures that do not end', `${'![['.repeat(15_000)}the end`],
  ['code that does not end', `${'`a``'.repeat(11_000)}the end`],
  ['many short lines', `${'a\n'.repeat(24_000)}the end`],
  ['addresses', `${'www.a.b '.repeat(6_000)}the end`],
];

test('a text that is hard to read shows at once, and its sheet stays usable', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  for (const [name, description] of heavy) await project.card(name, { description });
  await project.card('Easy', { description: '**Easy**' });
  await project.open();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const open = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await open('Easy');
  await expect(page.locator('.markdown strong')).toHaveText('Easy');
  await page.getByRole('button', { name: 'Close' }).click();
  for (const [name] of heavy) {
    const begun = Date.now();
    await open(name);
    await expect(page.locator('.markdown')).toContainText('the end');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(name);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeHidden();
    const took = Date.now() - begun;
    test.info().annotations.push({ type: name, description: `${took} ms` });
    expect(took, name).toBeLessThan(5_000);
  }
  expect(faults).toEqual([]);
});

test('what Markdown cannot say stays text', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const description = 'www.example.org, 3.Gang and ~~gone~~\n\n1. [x] done\n\n> quoted\nline two';
  const card = await project.card('Rest', { description });
  await project.open(page, `board/card/${card}`);
  const box = page.locator('.markdown:not(.plain)');
  await expect(box.getByRole('link')).toHaveText('www.example.org');
  await expect(box.locator('del')).toHaveText('gone');
  await expect(box.getByText('☑ done')).toBeVisible();
  await expect(box.locator('blockquote')).toContainText('line two');
});
