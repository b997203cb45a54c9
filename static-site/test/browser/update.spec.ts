import { expect, test } from '@playwright/test';
import { Person, type TestProject } from './person';

// a worker of the site would answer in the place of the routes below
test.use({ serviceWorkers: 'block' });

let project: TestProject;
/** How often the page was loaded. */
let loads: number;

test.beforeEach(async ({ page }) => {
  project = await (await Person.signedUp(page)).newProject();
  await project.open();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
  loads = 0;
  page.on('request', (request) => request.isNavigationRequest() && loads++);
});

test('a part of an older version that is gone loads the page again by itself', async ({ page }) => {
  await page.route(/assets\/Groundwork-/, (route) =>
    loads === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.getByRole('link', { name: 'Groundwork' }).click();
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
  expect(loads).toBe(1);
});

test('a part that stays away is asked for again by hand, and the page is not loaded for ever', async ({
  page,
}) => {
  let gone = true;
  await page.route(/assets\/Groundwork-/, (route) =>
    gone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.getByRole('link', { name: 'Groundwork' }).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded.');
  expect(loads).toBe(1);
  gone = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
});

test('what is not sent yet keeps the page as it is', async ({ page }) => {
  await page.route('**/api/projects/*/cards', (route) => route.abort());
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('Not sent yet');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await page.route(/assets\/Groundwork-/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Groundwork' }).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded.');
  expect(loads).toBe(0);
});
