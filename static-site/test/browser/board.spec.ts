import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('cards are added, moved, edited, kept offline and sent on return', async ({ page, context }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.open();
  await page.getByRole('button', { name: 'Add a card' }).click();
  for (const title of [
    'Sign in with a passkey',
    'Scale a recipe to the number of guests',
    'Photo of the dish',
  ]) {
    await page.getByLabel(/Add a card/).fill(title);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('RB-3')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await sound(page, 'board');

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 change waiting for the server')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('RB-4')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
});
