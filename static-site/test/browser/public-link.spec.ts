import { expect, test } from '@playwright/test';
import { another, Person, sound } from './person';

test('a public link shows the plan of a release without an account, until it is revoked', async ({
  page,
  browser,
}) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  const [mvp, next] = [project.release('MVP'), project.release('Next')];
  await project.card('Sign in by phone', { release: mvp, estimate: 3 });
  await project.card('Export to CSV', { release: next });
  await project.open(page, `plan/slice-${mvp}`);
  await page.getByRole('button', { name: 'Make a public link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await sound(page, 'public-link');

  const guest = await another(browser);
  const sentRequests: string[] = [];
  guest.on('request', (request) => sentRequests.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await guest.goto(link);
  await expect(guest.getByText('Sign in by phone')).toBeVisible();
  await expect(guest.getByText('Export to CSV')).toBeHidden();
  await expect(guest.getByText('Ann')).toBeHidden();
  await sound(guest, 'public-plan');
  // the token stays out of addresses, and search engines are asked to stay away
  const token = new URL(link).hash.slice(1);
  expect(sentRequests.filter((line) => line.split('#')[0]?.includes(token))).toEqual([]);
  const answer = await guest.request.get('/public');
  expect(answer.headers()['x-robots-tag']).toContain('noindex');

  await page.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No links yet.')).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole('alert')).toContainText('revoked');
  await expect(guest.getByText('Sign in by phone')).toBeHidden();
});

test('a public link to the whole plan shows every release and the backlog', async ({ page, browser }) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  const [mvp, next] = [project.release('MVP'), project.release('Next')];
  await project.card('Sign in by phone', { release: mvp });
  await project.card('Export to CSV', { release: next });
  await project.card('Some day');
  await project.open(page, 'members');
  const links = page.getByRole('region', { name: 'Public links' });
  await links.getByRole('button', { name: 'Make a public link' }).click();
  const link = await links.getByLabel('Link', { exact: true }).inputValue();
  await expect(links.getByText('made just now')).toBeVisible();
  const guest = await another(browser);
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Backlog' })).toBeVisible();
  await expect(guest.getByText('Some day')).toBeVisible();
  await sound(guest, 'public-plan-whole');
});
