import { expect, type Page, test } from '@playwright/test';
import { another, Person, sound } from './person';

const newName = () => `n${Date.now().toString(36)}`;
const password = 'correct horse battery';

async function signsUp(page: Page, username: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Create an account' });
  await form.getByLabel('Name', { exact: true }).fill('Tess');
  await form.getByLabel('Username').fill(username);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Create an account' }).click();
}

async function signsIn(page: Page, username: string, secret: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('Username').fill(username);
  await form.getByLabel('Password', { exact: true }).fill(secret);
  await form.getByRole('button', { name: 'Sign in' }).click();
}

/** The first account of a server begins with signing up, later ones with signing in. */
async function wantsAccount(page: Page): Promise<void> {
  await page.goto('/');
  const up = page.getByRole('form', { name: 'Create an account' });
  await expect(up.or(page.getByRole('button', { name: 'Create an account' })).first()).toBeVisible();
  if (!(await up.isVisible())) await page.getByRole('button', { name: 'Create an account' }).click();
}

test('a newcomer signs up, keeps the recovery codes and makes a first project', async ({ page }) => {
  await wantsAccount(page);
  await sound(page, 'sign-up');
  await signsUp(page, newName());
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  await sound(page, 'recovery-codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await sound(page, 'no-projects');
  await page.getByRole('link', { name: 'New project' }).click();
  await page.getByLabel('Name').fill('Recipe box');
  await expect(page.getByLabel('Key')).toHaveValue('RB');
  await sound(page, 'new-project');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
});

test('what is wrong is said at the field, which gets the focus', async ({ page, browser }) => {
  await wantsAccount(page);
  const name = page.getByLabel('Name', { exact: true });
  await page.getByRole('form').getByRole('button', { name: 'Create an account' }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/\w/);
  await sound(page, 'sign-up-faults');
  // only the server knows that a name is taken
  const tess = await Person.signedUp(await another(browser));
  await signsUp(page, tess.username);
  await expect(page.getByLabel('Username')).toHaveAccessibleDescription(/already in use/);
  await expect(page.getByLabel('Username')).toBeFocused();
});

test('a forgotten password is replaced by a recovery code, which works once', async ({ page, browser }) => {
  const username = newName();
  await wantsAccount(page);
  await signsUp(page, username);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('scopekeeper-recovery-codes.txt');
  const code = await page.locator('.codes li').first().innerText();

  const elsewhere = await another(browser);
  await elsewhere.goto('/');
  await signsIn(elsewhere, username, 'not the password');
  await expect(elsewhere.getByRole('alert')).toContainText('do not match');
  await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click();
  await sound(elsewhere, 'recover');
  const recover = async (secret: string) => {
    await elsewhere.getByLabel('Username').fill(username);
    await elsewhere.getByLabel('Recovery code').fill(secret);
    await elsewhere.getByLabel('New password').fill('another horse battery');
    await elsewhere.getByRole('button', { name: 'Set a new password' }).click();
  };
  await recover(code);
  await expect(elsewhere.getByText('9 left')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Sign out' }).click();
  await signsIn(elsewhere, username, 'another horse battery');
  await expect(elsewhere.getByRole('heading', { name: 'Projects' })).toBeVisible();

  const third = await another(browser);
  await third.goto('/recover');
  await third.getByLabel('Username').fill(username);
  await third.getByLabel('Recovery code').fill(code);
  await third.getByLabel('New password').fill('another horse battery');
  await third.getByRole('button', { name: 'Set a new password' }).click();
  await expect(third.getByRole('alert')).toContainText('do not match');
});

test('what is typed can be shown', async ({ page }) => {
  await page.goto('/recover');
  const secret = page.getByLabel('New password');
  await secret.fill('a few words');
  await expect(secret).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show what is typed' }).click();
  await expect(secret).toHaveAttribute('type', 'text');
  await expect(secret).toHaveValue('a few words');
});
