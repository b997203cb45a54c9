import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

const fixture = 'test/fixtures/deck.json';

test('a Deck export becomes a project after saying what comes across and what does not', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Deck export')).toBeVisible();
  await sound(page, 'import');
  await page.getByLabel('Deck export').setInputFiles(fixture);
  await expect(page.getByText('2 boards in this file')).toBeVisible();
  await expect(page.getByText(/3 cards · 3 stacks · 2 labels · 2 checklist lines/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Import Last year' })).not.toBeChecked();
  await page.getByText(/What does not come across/).click();
  await expect(page.getByText(/beds\.png/)).toBeVisible();
  await page.getByText('Left out: 1 entry').click();
  await expect(page.getByText('#12 Gone')).toBeVisible();

  await page.locator('summary', { hasText: 'Stacks' }).click();
  await page.getByLabel('After the summer', { exact: true }).selectOption('Release Later');
  await page.locator('summary', { hasText: 'Labels' }).click();
  await page.getByLabel('Spring', { exact: true }).selectOption('A new release …');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByLabel('Name of the release for Spring')).toBeFocused();
  await page.getByLabel('Name of the release for Spring').fill('Beds');
  await page.getByLabel('Key').fill('AL');
  await sound(page, 'import-choices');

  // another page can be shown meanwhile
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'An import is under way' }).click();
  await expect(page.getByLabel('Key')).toHaveValue('AL');
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByRole('heading', { name: /Open/ })).toBeVisible();
  await expect(page.getByText('Build <b>a shed</b>')).toBeVisible();
  await expect(page.getByRole('heading', { name: /After the summer/ })).toHaveCount(0);

  const project = page.url().split('/p/')[1]?.split('/')[0];
  const board = await (await page.request.get(`/api/projects/${project}/board`)).json();
  const release = (title: string) => {
    const card = board.cards.find((one: { title: string }) => one.title === title);
    return board.releases.find((one: { id: string }) => one.id === card.release)?.name;
  };
  expect(board.project).toMatchObject({ key: 'AL', name: 'Allotment' });
  expect([release('Dig the beds'), release('Build <b>a shed</b>'), release('Plant garlic')]).toEqual([
    'Beds',
    undefined,
    'Later',
  ]);
});

test('what cannot be imported is said before anything is sent', async ({ page }) => {
  await Person.signedUp(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('/import');
  const file = page.getByLabel('Deck export');
  await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('no json') });
  await expect(page.getByRole('alert')).toContainText('it is no JSON. Nothing was sent or stored.');
  await file.setInputFiles({
    name: 'b.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(20_000_001, '['),
  });
  await expect(page.getByRole('alert')).toContainText('at most 20 MB');
  expect(sent.filter((url) => url.includes('/api/imports'))).toEqual([]);
  await file.setInputFiles({ name: 'c.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
  await expect(page.getByRole('alert')).toContainText('Choose the file again.');
});

test('a broken connection keeps the choices, and trying again imports once', async ({ page, context }) => {
  await Person.signedUp(page);
  await page.goto('/import');
  await page.getByLabel('Deck export').setInputFiles(fixture);
  await page.getByLabel('Name').fill('Our allotment');
  // the server gets it, the browser never hears so
  await context.route('**/api/imports', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByRole('alert')).toContainText('nothing comes twice');
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Import one project' }).click();
  await expect(page.getByText('Dig the beds')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Our allotment/ })).toHaveCount(1);
});
