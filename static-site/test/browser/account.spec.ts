import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('the password is changed and recovery codes are renewed, each by the current password', async ({
  page,
}) => {
  const tess = await Person.signedUp(page);
  await page.goto('/account');
  await page.getByText('Change password').first().click();
  const form = page.getByRole('form', { name: 'Change password' });
  await form.getByLabel('Current password').fill('something else');
  await form.getByLabel('New password').fill('another horse battery');
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByLabel('Current password')).toHaveAccessibleDescription(/not your current password/);
  await expect(form.getByLabel('Current password')).toBeFocused();
  await sound(page, 'account');
  await form.getByLabel('Current password').fill(tess.password);
  await form.getByRole('button', { name: 'Change password' }).click();
  await expect(form.getByText('Changed.')).toBeVisible();
  await expect(form.getByLabel('New password')).toHaveValue('');

  await page.locator('summary', { hasText: 'Recovery codes' }).click();
  const codes = page.getByRole('form', { name: 'Recovery codes' });
  await codes.getByLabel('Current password').fill('another horse battery');
  await codes.getByRole('button', { name: 'Make new codes' }).click();
  await expect(page.locator('.codes li')).toHaveCount(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 left')).toBeVisible();
});

test('signing out says what it would lose and what it removes', async ({ page, context }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('The copies on this device are removed.')).toBeVisible();
  await page.goto(`/p/${project.id}/board`);
  await page.getByRole('button', { name: 'Add a card' }).click();
  await context.setOffline(true);
  await page.getByLabel(/Add a card/).fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
  await context.route('**/cards', (route) => route.abort());
  await context.setOffline(false);
  await page.goto('/account');
  await expect(page.getByText('1 change has not been sent yet.')).toBeVisible();
  await sound(page, 'sign-out-waiting');
  await page.getByRole('button', { name: 'Sign out and lose 1 unsent change' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  await context.unrouteAll();
});
