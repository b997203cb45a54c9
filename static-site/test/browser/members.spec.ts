import { expect, test } from '@playwright/test';
import { another, Person, sound } from './person';

test('an invite link lets a new person in, from another browser', async ({ page, browser }) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  await project.open(page, 'members');
  await page.getByLabel('Joins as').selectOption('viewer');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await sound(page, 'invite');

  const guest = await another(browser);
  const sentRequests: string[] = [];
  guest.on('request', (request) => sentRequests.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await guest.goto(link);
  await expect(guest.getByText('Ann invites you as a viewer.')).toBeVisible();
  await sound(guest, 'join');
  await guest.getByLabel('Name', { exact: true }).fill('Ben');
  await guest.getByLabel('Username').fill(`b${Date.now().toString(36)}`);
  await guest.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await guest.getByRole('form').getByRole('button', { name: 'Create an account' }).click();
  await guest.getByRole('button', { name: 'I have kept them' }).click();
  await expect(guest.getByRole('heading', { name: /To do/ })).toBeVisible();
  // a browser keeps the token to itself: no address or Referer has it
  const token = new URL(link).hash.slice(1);
  expect(sentRequests.filter((line) => line.split('#')[0]?.includes(token))).toEqual([]);
  // a viewer sees no way to invite or change
  await guest.goto(`/p/${project.id}/members`);
  await expect(guest.getByText('Ben')).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Make a link' })).toBeHidden();

  await expect(page.getByRole('link', { name: /Ben/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 joined')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('region', { name: 'Invite links' }).getByText('No links yet.')).toBeVisible();
  const late = await another(browser);
  await late.goto(link);
  await expect(late.getByRole('alert')).toContainText('revoked');
});

test('who is signed in joins by a tap', async ({ page, browser }) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  const ben = await Person.signedUp(await another(browser), 'Ben');
  const invite = await ann.send('POST', `${project.path}/invites`, {
    id: crypto.randomUUID(),
    role: 'editor',
  });
  await ben.page.goto(`/join#${(await invite.json()).token}`);
  await ben.page.getByRole('button', { name: 'Join' }).click();
  await expect(ben.page.getByRole('heading', { name: /To do/ })).toBeVisible();
});

test('an owner changes roles and removes; the only owner can do neither to herself', async ({
  page,
  browser,
}) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  const ben = await Person.signedUp(await another(browser), 'Ben');
  await ben.joins(project);
  const cara = await Person.signedUp(await another(browser), 'Cara');
  await cara.joins(project);
  await project.open(page, 'members');
  await sound(page, 'members');
  await page.getByRole('link', { name: /Ann/ }).click();
  await expect(page.getByText('The only owner.').first()).toBeVisible();
  await sound(page, 'member');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: /Ben/ }).click();
  await page.getByRole('radio', { name: 'Owner' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: /Ben.*Owner/ })).toBeVisible();
  await page.getByRole('link', { name: /Cara/ }).click();
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove Cara' }).click();
  await expect(page.getByRole('link', { name: /Cara/ })).toBeHidden();

  // now that Ben is an owner, Ann may go
  await page.getByRole('link', { name: /Ann/ }).click();
  await page.locator('summary', { hasText: 'Leave this project' }).click();
  await page.getByRole('button', { name: 'Leave this project' }).click();
  await expect(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
  await expect(page.getByText('Recipe box')).toBeHidden();
});
