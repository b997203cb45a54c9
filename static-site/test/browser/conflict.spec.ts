import { type Browser, expect, type Page, test } from '@playwright/test';
import { another, Person, sound, type TestProject } from './person';

/** Two people write the same description; the second to save is this page's. */
async function bothWrote(page: Page, browser: Browser): Promise<{ project: TestProject; card: string }> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const description = 'A recipe knows for how many it is.\n\nAmounts scale.';
  const card = await project.card('Scale a recipe', { stage: project.stage('To do'), description });
  const other = await Person.signedUp(await another(browser), 'Amir');
  await other.joins(project);
  await project.open(page, `board/card/${card}`);
  await page.getByRole('button', { name: 'Edit the description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill(`${description} Times do not.`);
  await other.send('PATCH', `${project.path}/cards/${card}`, {
    description: { from: description, to: `${description} Oven temperatures never do.` },
  });
  await expect(page.getByText('Somebody changed this text while you were writing')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  const both = page.getByRole('region', { name: 'Not saved' });
  await expect(both.locator('mark', { hasText: 'Times do not' })).toBeVisible();
  await expect(both.locator('mark', { hasText: 'Oven temperatures never do' })).toBeVisible();
  await other.page.context().close();
  return { project, card };
}

const description = async (page: Page, { project, card }: { project: TestProject; card: string }) =>
  (await (await page.request.get(`${project.path}/cards/${card}`)).json()).description;

test('two people write the same description: both are shown, and mine can be taken', async ({
  page,
  browser,
}) => {
  const where = await bothWrote(page, browser);
  await sound(page, 'conflict-card');
  await page.getByRole('button', { name: 'Take mine' }).click();
  await expect.poll(() => description(page, where)).toContain('Times do not.');
  await expect(page.getByRole('region', { name: 'Not saved' })).toBeHidden();
  await expect(page.locator('.markdown-field')).toContainText('Times do not.');
});

test('two people write the same description: theirs can be taken from the list of what was not taken', async ({
  page,
  browser,
}) => {
  const where = await bothWrote(page, browser);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: /1 change couldn’t be saved/ }).click();
  const list = page.getByRole('dialog', { name: 'Changes on this device' });
  await expect(list.getByText('Somebody else changed the same thing meanwhile.')).toBeVisible();
  await sound(page, 'conflict');
  await list.getByRole('button', { name: 'Take theirs' }).click();
  await expect(list.getByText('Everything you changed has reached the server.')).toBeVisible();
  expect(await description(page, where)).toContain('Oven temperatures never do.');
});

test('a refused change is kept with its reason and what depends on it, until it is given up', async ({
  page,
  browser,
}) => {
  const owner = await Person.signedUp(await another(browser), 'Amir');
  const project = await owner.newProject();
  const person = await Person.signedUp(page);
  await person.joins(project);
  await project.open(page);
  await expect(page.getByRole('button', { name: 'Add a card' })).toBeVisible();
  const { members } = await (await owner.page.request.get(`${project.path}/board`)).json();
  const me = members.find((member: { name: string }) => member.name === 'Tess');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await project.open(page);
  await expect(page.getByRole('button', { name: 'Add a card' })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('No longer allowed');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /No longer allowed/ }).click();
  await page.getByRole('dialog').getByLabel('Kind').selectOption('bug');
  await page.getByRole('button', { name: 'Close' }).click();
  await owner.send('PATCH', `${project.path}/members/${me.id}`, { role: { from: 'editor', to: 'viewer' } });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /1 change couldn’t be saved/ }).click({ timeout: 40_000 });
  const list = page.getByRole('dialog', { name: 'Changes on this device' });
  await expect(list.getByText('“No longer allowed” added')).toBeVisible();
  await expect(list.getByText('This depended on it:')).toBeVisible();
  await expect(list.getByText('“No longer allowed” changed: Kind')).toBeVisible();
  await sound(page, 'refused');
  await list.getByRole('button', { name: 'Try again' }).click();
  await expect(list.getByRole('button', { name: 'Give up' })).toBeVisible();
  await list.getByRole('button', { name: 'Give up' }).click();
  await expect(list.getByText('Everything you changed has reached the server.')).toBeVisible();
  await owner.page.context().close();
});
