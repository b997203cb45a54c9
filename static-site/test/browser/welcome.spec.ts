import { expect, test } from '@playwright/test';
import { sound } from './person';

test('a newcomer signs up, keeps the recovery codes and makes a first project', async ({ page }) => {
  await page.goto('/');
  await sound(page, 'sign-in');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Tess');
  await page.getByLabel('Username').fill(`n${Date.now().toString(36)}`);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByLabel('Name').fill('Recipe box');
  await page.getByLabel('Key').fill('RB');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
});
