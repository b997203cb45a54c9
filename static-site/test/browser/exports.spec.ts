import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { Person, sound } from './person';

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ file: Download; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { file, path: await file.path() };
}

async function demo(person: Person, page: Page): Promise<string> {
  const id = crypto.randomUUID();
  await person.send('POST', '/api/projects', { id, key: 'RB', name: 'Recipe box', template: 'demo' });
  await page.goto(`/p/${id}/settings`);
  await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible();
  return id;
}

const cardsOf = async (page: Page, project: string) => {
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  return board.cards.map((card: { number: number; title: string }) => `${card.number} ${card.title}`);
};

test('a project leaves as a file and comes back the same through Import', async ({ page }) => {
  const tess = await Person.signedUp(page);
  const id = await demo(tess, page);
  const { file, path } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export as JSON' }).click(),
  );
  await expect(page.getByText('Your browser has the file.')).toBeVisible();
  await sound(page, 'export');
  expect(file.suggestedFilename()).toMatch(/^RB Recipe box \d{4}-\d\d-\d\d\.json$/);
  const document = JSON.parse(await readFile(path, 'utf8'));
  expect(document).toMatchObject({ format: 'scopekeeper', version: 1, project: { name: 'Recipe box' } });

  await page.goto('/import');
  const name = file.suggestedFilename();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: await readFile(path) });
  await expect(page.getByText(/The history does not come across/)).toBeVisible();
  await sound(page, 'import-own');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
  const again = page.url().split('/p/')[1]?.split('/')[0] ?? '';
  expect(again).not.toBe(id);
  expect(await cardsOf(page, again)).toEqual(await cardsOf(page, id));
});

test('spreadsheets and readers get files too', async ({ page }) => {
  const tess = await Person.signedUp(page);
  await demo(tess, page);
  const table = await downloaded(page, () => page.getByRole('button', { name: 'Export as CSV' }).click());
  expect(await readFile(table.path, 'utf8')).toContain('Number,Title,Description,Kind,Stage');
  const download = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export as Markdown' }).click(),
  );
  expect(download.file.suggestedFilename()).toMatch(/\.md$/);
  expect(await readFile(download.path, 'utf8')).toMatch(/^# Recipe box\n/);
});

test('an archived project is deleted once its name is typed', async ({ page }) => {
  const tess = await Person.signedUp(page);
  await demo(tess, page);
  await expect(page.getByText('Delete this project')).toHaveCount(0);
  await page.getByRole('button', { name: 'Archive this project' }).click();
  await page.getByText('Delete this project').click();
  const form = page.getByRole('form', { name: 'Delete this project' });
  await form.getByLabel(/Its name or its key/).fill('Recipe');
  await form.getByRole('button', { name: 'Delete for good' }).click();
  await expect(form.getByText(/neither the project’s name nor|neither the project's name nor/)).toBeVisible();
  await sound(page, 'delete-project');
  await form.getByLabel(/Its name or its key/).fill('RB');
  await form.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL('/');
  const { projects = [] } = await (await page.request.get('/api/projects')).json();
  expect(projects).toEqual([]);
});

test('an account takes its data along and goes', async ({ page, browser }) => {
  const tess = await Person.signedUp(page);
  await demo(tess, page);
  const other = await (await browser.newContext()).newPage();
  const robin = await Person.signedUp(other, 'Robin');
  const shared = await robin.newProject('Allotment');
  await tess.joins(shared);
  await page.goto('/account');
  const { file, path } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export my data' }).click(),
  );
  expect(file.suggestedFilename()).toContain(tess.username);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    format: 'scopekeeper-account',
    account: { username: tess.username },
  });

  await page.locator('summary', { hasText: 'Delete account' }).click();
  await expect(page.getByText('These projects are yours alone and are deleted:')).toBeVisible();
  await expect(page.getByText('Recipe box')).toBeVisible();
  await expect(page.getByText('Allotment')).toBeVisible();
  const form = page.getByRole('form', { name: 'Delete account' });
  await form.getByLabel('Current password').fill('not it, surely');
  await form.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(form.getByLabel('Current password')).toHaveAccessibleDescription(/not your current password/);
  await sound(page, 'delete-account');
  await form.getByLabel('Current password').fill(tess.password);
  await form.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  const members = (await (await other.request.get(`${shared.path}/board`)).json()).members;
  expect(members).toHaveLength(1);
  await other.context().close();
});

test('who would leave others without an owner is warned', async ({ page, browser }) => {
  const tess = await Person.signedUp(page);
  const shared = await tess.newProject('Allotment');
  const other = await (await browser.newContext()).newPage();
  await (await Person.signedUp(other, 'Robin')).joins(shared);
  await page.goto('/account');
  await page.locator('summary', { hasText: 'Delete account' }).click();
  await expect(page.getByText(/you are the only owner/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete my account for good' })).toHaveCount(0);
  await other.context().close();
});
