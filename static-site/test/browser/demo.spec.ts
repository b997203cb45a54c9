import { expect, test } from '@playwright/test';
import { Person, picture, sound } from './person';

test('a newcomer takes the demo from an idea to a shipped release', async ({ page }) => {
  await Person.signedUp(page, 'Mara Lind');
  await page.goto('/');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByText('Scale a recipe to the number of guests')).toBeVisible();
  await sound(page, 'demo-board');
  await picture(page, 'guide-board');

  await page
    .getByRole('link', { name: /^Inbox/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /sign-in with Google and Apple/ })).toBeVisible();
  await page.getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { name: /Keep ticked items/ })).toBeVisible();
  await expect(page.getByText('Shopping list keeps what is ticked offline')).toBeVisible();
  await sound(page, 'demo-inbox');
  await picture(page, 'guide-inbox');
  await page.getByRole('button', { name: 'Merge into RB-4' }).click();
  await expect(page.getByRole('heading', { name: 'Add a dark mode' })).toBeVisible();
  await page.getByLabel('Accept into').selectOption({ label: 'MVP' });
  await page.getByRole('button', { name: 'Accept MVP' }).click();
  const asked = page.getByRole('dialog', { name: 'Why does the scope change?' });
  await asked.getByLabel('Reason').fill('Every tester cooks in the evening.');
  await picture(page, 'guide-reason');
  await asked.getByRole('button', { name: 'Change and record it' }).click();
  await expect(page.getByRole('heading', { name: /Cache recipes in Redis/ })).toBeVisible();

  await page.getByRole('link', { name: /^Plan/ }).first().click();
  await page.getByRole('link', { name: /^MVP, locked/ }).click();
  const release = page.getByRole('dialog', { name: 'MVP' });
  await expect(release.getByText('Every tester cooks in the evening.')).toBeVisible();
  await expect(release.getByText(/an hour's work/)).toBeVisible();
  await sound(page, 'demo-release');
  await picture(page, 'guide-ship');
  await release.getByText('Ship', { exact: true }).click();
  await release.getByRole('button', { name: 'Ship it' }).click();
  await expect(release.getByText(/Shipped .* It keeps its cards\./)).toBeVisible();
  await release.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('link', { name: /^MVP, shipped/ })).toBeVisible();
});
