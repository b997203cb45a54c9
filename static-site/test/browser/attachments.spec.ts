import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Person, sound, type TestProject } from './person';

const photo = 'test/fixtures/photo.jpg';
const note = (name: string, text = 'hello') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function opened(page: Page): Promise<{ project: TestProject; card: string }> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', { stage: project.stage('To do') });
  await project.open(page, `board/card/${card}`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Scale a recipe');
  await expect(files(page)).toBeVisible();
  return { project, card };
}

const files = (page: Page) => page.getByRole('region', { name: 'Attachments' });
const picker = (page: Page) => files(page).getByLabel('Attach files');

/** As a finger or a mouse opens the device's own picker. */
async function pick(page: Page, picked: Parameters<ReturnType<typeof picker>['setInputFiles']>[0]) {
  const chosen = page.waitForEvent('filechooser');
  const button = files(page).getByText('Attach files');
  if (test.info().project.use.hasTouch) await button.tap();
  else await button.click();
  const chooser = await chosen;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(picked);
}

test('a photo is attached, seen, downloaded and removed', async ({ page }) => {
  const { project, card } = await opened(page);
  await pick(page, photo);
  const picture = files(page).getByRole('img', { name: 'photo.jpg' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((shown) => (shown as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expect(files(page).getByText(/kB · Tess/)).toBeVisible();
  await sound(page, 'card-attachments');

  const saving = page.waitForEvent('download');
  await files(page).getByRole('button', { name: 'Download photo.jpg' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('photo.jpg');
  expect(readFileSync(await saved.path())).toEqual(readFileSync(photo));

  await files(page).getByRole('button', { name: 'Remove photo.jpg' }).click();
  await expect(picture).toHaveCount(0);
  await expect
    .poll(async () => (await (await page.request.get(`${project.path}/cards/${card}`)).json()).attachments)
    .toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((shown) => (shown as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
});

test('a file that did not arrive is sent again, and the card on the board counts it', async ({ page }) => {
  const { project } = await opened(page);
  await page.route('**/files/**', (route) => route.abort(), { times: 1 });
  await pick(page, [note('one.txt'), note('two.txt')]);
  await expect(files(page).getByRole('alert')).toHaveText(
    'Couldn’t send the file: there is no connection. Nothing was stored.',
  );
  await expect(files(page).getByRole('button', { name: 'Download two.txt' })).toBeVisible();
  await sound(page, 'card-attachment-failed');
  await files(page).getByRole('button', { name: 'Try one.txt again' }).click();
  await expect(files(page).getByRole('button', { name: 'Download one.txt' })).toBeVisible();
  await expect(files(page).getByRole('alert')).toHaveCount(0);
  await project.open(page);
  await expect(page.getByRole('img', { name: '2 attachments' })).toBeVisible();
});

test('a file that arrived unheard is sent again and attached once', async ({ page }) => {
  const { project, card } = await opened(page);
  await page.route(
    '**/files/**',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await pick(page, note('one.txt'));
  await files(page).getByRole('button', { name: 'Try one.txt again' }).click();
  await expect(files(page).getByRole('button', { name: 'Download one.txt' })).toBeVisible();
  await expect
    .poll(async () => (await (await page.request.get(`${project.path}/cards/${card}`)).json()).attachments)
    .toHaveLength(1);
});

test('a file that is too large says so before anything is sent', async ({ page }) => {
  await opened(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const large = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(25 * 1024 * 1024 + 1) };
  await picker(page).setInputFiles(large);
  await expect(files(page).getByRole('alert')).toContainText('at most 25 MB can be attached');
  await expect(files(page).getByRole('button', { name: /again/ })).toHaveCount(0);
  await files(page).getByRole('button', { name: 'Forget film.mp4' }).click();
  await expect(files(page).getByText('film.mp4')).toHaveCount(0);
  expect(sent.filter((url) => url.includes('attachments') || url.includes('/files/'))).toEqual([]);
});

test('a file on its way can be called back', async ({ page }) => {
  await opened(page);
  let going = () => {};
  const held = new Promise<void>((resolve) => {
    going = resolve;
  });
  await page.route('**/files/**', async (route) => {
    await held;
    await route.abort();
  });
  await picker(page).setInputFiles(note('one.txt'));
  await expect(files(page).getByRole('progressbar', { name: 'Sending one.txt' })).toBeVisible();
  await files(page).getByRole('button', { name: 'Cancel one.txt' }).click();
  await expect(files(page).getByText('one.txt')).toHaveCount(0);
  going();
});

test('without a connection a file is not kept half, and says so', async ({ page, context }) => {
  await opened(page);
  await context.setOffline(true);
  await picker(page).setInputFiles(note('one.txt'));
  await expect(files(page).getByRole('alert')).toContainText('there is no connection');
  await context.setOffline(false);
  await files(page).getByRole('button', { name: 'Try one.txt again' }).click();
  await expect(files(page).getByRole('button', { name: 'Download one.txt' })).toBeVisible();
});

test('a page pretending to be a picture is only ever saved', async ({ page }) => {
  await opened(page);
  const script = '<script>document.title = "taken over"</script>';
  await picker(page).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(script) });
  await expect(files(page).getByRole('button', { name: 'Download a.png' })).toBeVisible();
  await expect(files(page).getByText('not sent yet')).toHaveCount(0);
  await expect(files(page).getByRole('img')).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await files(page).getByRole('button', { name: 'Download a.png' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe(script);
  await expect(page).not.toHaveTitle('taken over');
});

test('a file gets another name', async ({ page }) => {
  const { project, card } = await opened(page);
  await picker(page).setInputFiles(note('scan0001.txt'));
  await files(page).getByRole('button', { name: 'Rename scan0001.txt' }).click();
  await page.getByRole('textbox', { name: 'Name of the file' }).fill('Quantities.txt');
  await page.keyboard.press('Enter');
  await expect(files(page).getByRole('button', { name: 'Download Quantities.txt' })).toBeVisible();
  await expect
    .poll(async () => (await (await page.request.get(`${project.path}/cards/${card}`)).json()).attachments)
    .toMatchObject([{ name: 'Quantities.txt' }]);
});
