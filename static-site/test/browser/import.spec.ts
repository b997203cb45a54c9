import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

const fixture = 'test/fixtures/deck.json';

test('a Deck export becomes a project after saying what comes across and what does not', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('File to import')).toBeVisible();
  await sound(page, 'import');
  await page.getByLabel('File to import').setInputFiles(fixture);
  await expect(page.getByText('2 boards in this file')).toBeVisible();
  await expect(page.getByText(/3 cards · 3 stacks · 2 labels · 2 checklist items/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Import Last year' })).not.toBeChecked();
  await page.getByText(/What changes/).click();
  await expect(page.getByText(/beds\.png/)).toBeVisible();
  await page.getByText('Left out: 1 entry').click();
  await expect(page.getByText('#12 Gone')).toBeVisible();

  await page.locator('summary', { hasText: 'Stacks' }).click();
  await page.getByLabel('After the summer', { exact: true }).selectOption('Release Later');
  await page.locator('summary', { hasText: 'Labels' }).click();
  await page.getByLabel('Spring', { exact: true }).selectOption('A new release …');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByLabel('Name of the release for Spring')).toBeFocused();
  await page.getByLabel('Name of the release for Spring').fill('Beds');
  await page.getByLabel('Key').fill('AL');
  await sound(page, 'import-choices');

  // another page can be shown meanwhile
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'An import is under way' }).click();
  await expect(page.getByLabel('Key')).toHaveValue('AL');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('What came across')).toBeVisible();
  await page.getByRole('link', { name: 'Open Allotment' }).click();
  await expect(page.getByRole('heading', { name: /Open/ })).toBeVisible();
  await expect(page.getByText('Build <b>a shed</b>')).toBeVisible();
  await expect(page.getByRole('heading', { name: /After the summer/ })).toHaveCount(0);

  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  const release = (title: string) => {
    const card = board.cards.find((one: { title: string }) => one.title === title);
    return board.releases.find((one: { id: string }) => one.id === card.release)?.name;
  };
  expect(board.project).toMatchObject({ key: 'AL', name: 'Allotment' });
  expect([release('Dig the beds'), release('Build <b>a shed</b>'), release('Plant garlic')]).toEqual([
    'Beds',
    undefined,
    'Later',
  ]);
});

test('what cannot be imported is said before anything is sent', async ({ page }) => {
  await Person.signedUp(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('/import');
  const file = page.getByLabel('File to import');
  const pick = (name: string, buffer: Buffer) =>
    file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await pick('a.json', Buffer.from([0x5b, 0xc0, 0xaf, 0x5d]));
  await expect(page.getByRole('alert')).toContainText('neither UTF-8 nor UTF-16');
  await pick('a.xlsx', Buffer.from('PK\x03\x04 and so on', 'latin1'));
  await expect(page.getByRole('alert')).toContainText('save the table as CSV');
  await pick('b.json', Buffer.alloc(40_000_001, '['));
  await expect(page.getByRole('alert')).toContainText('at most 40 MB');
  expect(sent.filter((url) => url.includes('/api/imports'))).toEqual([]);
  await pick('c.json', Buffer.from('{"runs":[],"version":"2.1.0"}'));
  await expect(page.getByRole('alert')).toContainText('SARIF');
  await expect(page.getByRole('alert')).toContainText('Nothing was stored.');
});

test('a Trello board becomes a project, with what is not in its file said', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  await page.getByLabel('File to import').setInputFiles('test/fixtures/trello.json');
  await expect(page.getByText('Trello board', { exact: true })).toBeVisible();
  await expect(page.getByText('2 comments are not in this file.')).toBeVisible();
  await expect(page.getByText(/4 cards · 3 stacks · 1 label · 2 checklist items · 1 comment/)).toBeVisible();
  await page.getByText(/What changes/).click();
  await expect(page.getByText(/becomes no stage: its card is in the archive/)).toBeVisible();
  await sound(page, 'import-trello');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('What came across')).toBeVisible();
  await page.getByRole('link', { name: 'Open Greenhouse' }).click();
  await expect(page.getByRole('heading', { name: /Planned/ })).toBeVisible();
  await page.getByText('Glaze the roof').click();
  await expect(page.locator('a[href="https://example.com/plan"]')).toHaveText('Plan');
  await expect(page.getByText('Glass is dear')).toBeVisible();
  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  expect(board.cards.map((card: { title: string }) => card.title)).toEqual([
    'Sow tomatoes',
    'Glaze the roof',
    'Dig',
  ]);
});

const table = [
  'Was;Wo;Labels;Bis;Wie wichtig',
  'Paint the fence;Doing;garden, summer;31.12.2026;very',
  '"Fix the ""old"" gate";Doing;garden;01.02.2027;',
  'Mow;Done;;;',
  ';Done;;;nobody said what',
].join('\r\n');

test('a table becomes a project after saying what its columns are', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  const pick = () =>
    page.getByLabel('File to import').setInputFiles({
      name: 'Garden work.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${table}`, 'utf16le'),
    });
  await pick();
  await expect(page.getByText('Choose which column is the title')).toBeVisible();
  await sound(page, 'import-columns');
  await page.getByLabel('What Was is').selectOption('Title');
  await expect(page.getByText(/^3 cards ·/)).toBeVisible();
  await page.getByLabel('What Wo is').selectOption('Stage');
  await page.getByLabel('What Bis is').selectOption('Due date');
  await page.getByLabel('What Wie wichtig is').selectOption('Extra line');
  await expect(page.getByText(/3 cards · 2 stacks · 2 labels/)).toBeVisible();
  await expect(page.getByText('Left out: 1 entry')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Garden work');
  await page.getByLabel('Key').fill('GW');
  await sound(page, 'import-table');

  // a reload loses the file, not what was chosen for it
  await page.reload();
  await expect(page.getByText('Your choices for Garden work.csv are kept')).toBeVisible();
  await pick();
  await expect(page.getByLabel('Key')).toHaveValue('GW');
  await expect(page.getByLabel('What Wo is')).toHaveValue('stage');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('What came across')).toBeVisible();
  await page.getByRole('link', { name: 'Open Garden work' }).click();
  await expect(page.getByRole('heading', { name: /Doing/ })).toBeVisible();
  await expect(page.getByText('Fix the "old" gate')).toBeVisible();
  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  expect(board.cards.map((card: { due?: string }) => card.due)).toEqual([
    '2026-12-31',
    '2027-02-01',
    undefined,
  ]);
});

test('the done stage is named, can be chosen, and cards stay where they were', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  await page.getByLabel('File to import').setInputFiles({
    name: 'Orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Title,Status,Done\nBook,Customer A,yes\nCall,Customer A,\nSend,Waiting,\n'),
  });
  const done = page.getByLabel('Done stage', { exact: true });
  await expect(done).toHaveValue('new');
  await expect(page.getByText('No stage is known to hold finished work')).toBeVisible();
  const move = page.getByRole('checkbox', { name: /Move 1 card that is marked complete/ });
  await expect(move).not.toBeChecked();
  await sound(page, 'import-done-stage');
  await done.selectOption('Customer A');
  await expect(move).toHaveCount(0);
  await done.selectOption('Waiting');
  await move.check();
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('Call', { exact: true })).toBeVisible();
  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  const stage = (id: string) => board.stages.find((one: { id: string }) => one.id === id)?.name;
  expect(board.stages.map(({ name, done }: { name: string; done: boolean }) => [name, done])).toEqual([
    ['Customer A', false],
    ['Waiting', true],
  ]);
  expect(
    board.cards.map((card: { title: string; stage: string }) => [card.title, stage(card.stage)]),
  ).toEqual([
    ['Book', 'Waiting'],
    ['Call', 'Customer A'],
    ['Send', 'Waiting'],
  ]);
});

test('what is more than a project can have is said before the import, and stays on the cards', async ({
  page,
}) => {
  await Person.signedUp(page);
  await page.goto('/import');
  const rows = Array.from({ length: 31 }, (_, i) => `Card ${i},Stage ${i}`);
  await page.getByLabel('File to import').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Status\n${rows.join('\n')}\n`),
  });
  await expect(
    page.getByText(
      /32 stages are more than a project can have \(30\).*Other.*Stage 28, Stage 29 and Stage 30/,
    ),
  ).toBeVisible();
  await sound(page, 'import-folded');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByRole('heading', { name: /^Stage 0/ })).toBeVisible();
  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  expect(board.stages).toHaveLength(30);
  expect(board.cards).toHaveLength(31);
});

test('what a table does not say for certain is asked, with a sample', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  const pick = (name: string, text: string) =>
    page.getByLabel('File to import').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'latin1'),
    });
  await pick('excel.csv', 'Titel;Status;Fällig am\r\nPrüfung;Offen;03.12.2026\r\n');
  await expect(page.getByText('This file does not say how its letters are written.')).toBeVisible();
  await expect(page.locator('.letters')).toContainText('Prüfung');
  await sound(page, 'import-letters');
  await page.getByLabel('Letters').selectOption('Cyrillic (Windows)');
  await expect(page.locator('.letters')).toContainText('Prьfung');
  await page.getByLabel('Letters').selectOption('Western European (Windows)');
  await expect(page.locator('.letters')).toContainText('Prüfung');
  await page.getByRole('button', { name: 'Another file' }).click();

  await pick('rows.csv', 'Fix login,Todo,03/04/2026\nWrite docs,Done,05/06/2026\n');
  await expect(page.getByText('Is one of these lines the header')).toBeVisible();
  await expect(page.getByText(/^2 cards ·/)).toBeVisible();
  await expect(page.getByText('How is 03/04/2026 meant?')).toBeVisible();
  await sound(page, 'import-header');
  await page.getByLabel('Order of dates in Column 3').selectOption('Day, month, year');
  await expect(page.getByText('How is 03/04/2026 meant?')).toHaveCount(0);
  await page.getByLabel('Header').selectOption('Line 1: Fix login · Todo · 03/04/2026');
  await expect(page.getByText('Choose which column is the title')).toBeVisible();
  await page.getByLabel('Header').selectOption('No line: each line is a card');
  await page.getByLabel('Order of dates in Column 3').selectOption('Day, month, year');
  await expect(page.getByText('How is 03/04/2026 meant?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('Write docs')).toBeVisible();
  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  expect(board.cards.map((card: { due?: string }) => card.due)).toEqual(['2026-04-03', '2026-06-05']);
});

test('a file that is too large for a request is sent to the store first', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  const rows = Array.from({ length: 4_500 }, (_, i) => `Card ${i},${randomBytes(1_000).toString('base64')}`);
  const uploads: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') uploads.push(request.url());
  });
  await page.getByLabel('File to import').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Description\n${rows.join('\n')}\n`),
  });
  await expect(page.getByText(/^4,500 cards ·/)).toBeVisible({ timeout: 30_000 });
  expect(uploads).toHaveLength(1);
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('Card 1', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a broken connection keeps the choices, and trying again imports once', async ({ page, context }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  await page.getByLabel('File to import').setInputFiles(fixture);
  await page.getByLabel('Name').fill('Our allotment');
  // the server gets it, the browser never hears so
  await context.route('**/api/imports', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByRole('alert')).toContainText('nothing is imported twice');
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('What came across')).toBeVisible();
  await page.getByRole('link', { name: 'Open Our allotment' }).click();
  await expect(page.getByText('Dig the beds')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Our allotment/ })).toHaveCount(1);
});
