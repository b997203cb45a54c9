import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('what is changed in a tunnel survives a reload there, and all of it is sent on return', async ({
  page,
  context,
}) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', {
    stage: project.stage('To do'),
    description: 'For four',
  });
  await project.open(page, `board/card/${card}`);
  await expect(page.locator('.markdown-field')).toContainText('For four');
  // from the second visit on it starts without a connection
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(page.locator('.markdown-field')).toContainText('For four');

  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Title' }).fill('Scale a recipe offline');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit the description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('For four hundred');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Add an item').fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await page.getByLabel('Write a comment').fill('Said in a tunnel');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('not sent yet')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Scale a recipe offline');
  await expect(page.locator('.markdown-field')).toContainText('For four hundred');
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
  await expect(page.getByText('Said in a tunnel')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: /4 changes waiting for the server/ }).click();
  const waiting = page.getByRole('dialog', { name: 'Changes on this device' });
  await expect(waiting.getByRole('listitem')).toHaveCount(4);
  await expect(waiting.getByText('Checklist item “Typed in a tunnel” added')).toBeVisible();
  await sound(page, 'waiting');

  await context.setOffline(false);
  await expect(waiting.getByText('Everything you changed has reached the server.')).toBeVisible({
    timeout: 30_000,
  });
  const stored = await (await page.request.get(`${project.path}/cards/${card}`)).json();
  expect(stored.card.title).toBe('Scale a recipe offline');
  expect(stored.description).toBe('For four hundred');
  expect(stored.checklist.map(({ text }: { text: string }) => text)).toEqual(['Typed in a tunnel']);
  expect(stored.comments.map(({ body }: { body: string }) => body)).toEqual(['Said in a tunnel']);
  await page.goBack();
  await expect(page.getByText(/waiting for the server/)).toBeHidden();
});

test('when the session has ended, what waits is kept and signing in sends it', async ({ page, context }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', { stage: project.stage('To do') });
  await project.open(page, `board/card/${card}`);
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Scale a recipe');
  await context.setOffline(true);
  await title.fill('Written before the session ended');
  await title.press('Enter');
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page.getByText('Your 1 unsent change is kept: sign in again to send it.')).toBeVisible({
    timeout: 40_000,
  });
  await sound(page, 'unsent');
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const now = async () => (await page.request.get(`${project.path}/cards/${card}`)).json();
  await expect.poll(async () => (await now()).card?.title).toBe('Written before the session ended');
});
