import { expect, test } from '@playwright/test';
import { sound } from './person';

test('a set-up link makes the first account, and its token leaves the address bar', async ({ page }) => {
  const sent: string[] = [];
  // the server of these tests has accounts: what a new one answers is played
  await page.route('**/api/sign-up', (route) => route.fulfill({ json: { open: false, first: false } }));
  await page.route('**/api/accounts', async (route) => {
    sent.push((await route.request().postDataJSON()).setUp);
    await route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: {
        type: 'urn:scopekeeper:problem:sign-up-closed',
        title: 'New accounts need an invite',
        status: 403,
        detail: 'This set-up link is wrong, or was used already.',
        requestId: 'played',
        errors: [{ detail: 'This set-up link is wrong, or was used already.', pointer: '#/setUp' }],
      },
    });
  });
  await page.goto('/set-up#a-token');
  await expect(page.getByRole('heading', { name: 'Set up Scopekeeper' })).toBeVisible();
  await expect(page).toHaveURL(/\/set-up$/);
  await sound(page, 'set-up');
  await page.getByLabel('Name', { exact: true }).fill('Ada');
  await page.getByLabel('Username').fill('ada');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText('This set-up link is wrong, or was used already.').first()).toBeVisible();
  expect(sent).toEqual(['a-token']);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Forgot your password?' })).toBeVisible();
});

test('half a set-up link says so', async ({ page }) => {
  await page.goto('/set-up');
  await expect(page.getByRole('alert')).toContainText('This link is incomplete.');
  await page.goto('/set-up#a-token');
  await expect(page.getByRole('button', { name: 'Create an account' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});
