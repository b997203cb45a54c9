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
