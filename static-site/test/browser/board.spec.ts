import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const shots = process.env.SCREENSHOTS;

/** Signs a fresh account in; needs a server with open sign-up (or none signed up yet), else the account given. */
async function begin(page: Page) {
  const username = `t${Date.now().toString(36)}`;
  await page.goto('/');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Tess');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByLabel('Name').fill('Recipe box');
  await page.getByLabel('Key').fill('RB');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
}

async function sound(page: Page, name: string) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width, 'never wider than the screen').toBeLessThanOrEqual(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    if (shots)
      await page.screenshot({ path: `${shots}/${test.info().project.name}-${name}-${colorScheme}.png` });
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
  }
}

test('cards are added, moved, edited, kept offline and sent on return', async ({ page, context }) => {
  await begin(page);
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

  await page.getByRole('button', { name: /Photo of the dish/ }).click();
  await page.locator('.sheet select').nth(1).selectOption({ label: 'MVP' });
  await page.getByLabel('Title').fill('Photo of every dish');
  await page.getByLabel('Title').blur();
  await expect(page.getByLabel('Description')).toBeVisible();
  await sound(page, 'card');
  await page.locator('.sheet select').first().selectOption({ label: 'Doing' });
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Doing' }).getByText('Photo of every dish')).toBeAttached();
  await expect(page.getByText(/waiting for the server/)).toBeHidden();

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 change waiting for the server')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('RB-4')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();

  await page.getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByRole('heading', { name: /Backlog/ })).toBeVisible();
  await sound(page, 'plan');
});
