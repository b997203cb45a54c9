import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('projects are there without a connection too, archived ones apart', async ({ page, context }) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject('Recipe box', 'RB');
  const old = await ann.newProject('Old tracker', 'OT');
  await ann.send('POST', `${old.path}/archive`);
  await ann.send('PATCH', project.path, { purpose: { from: '', to: 'For families who cook together.' } });
  await page.goto('/');
  await expect(page.getByText('For families who cook together.')).toBeVisible();
  await expect(page.getByText('Old tracker')).toBeHidden();
  await page.getByText('Archived').click();
  await expect(page.getByText('Old tracker')).toBeVisible();
  await sound(page, 'projects');

  await page.getByRole('link', { name: /Recipe box/ }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
  await context.setOffline(true);
  await page.goBack();
  await expect(page.getByText('For families who cook together.')).toBeVisible();
});

test('a new project says what is wrong with its key and takes the name as typed', async ({ page }) => {
  await Person.signedUp(page);
  await page.goto('/new');
  await page.getByLabel('Name').fill('Gärten & Höfe 2027');
  await expect(page.getByLabel('Key')).toHaveValue('GH2');
  await page.getByLabel('Key').fill('9');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByLabel('Key')).toBeFocused();
  await expect(page.getByLabel('Key')).toHaveAccessibleDescription(/beginning with a letter/);
  await page.getByLabel('Key').fill('gh');
  await page.getByRole('radio', { name: /Stages only/ }).check();
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('heading', { name: /To do/ })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Gärten & Höfe 2027/ })).toContainText('GH');
});

test('More leads everywhere that a phone has no tab for', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'more');
  for (const name of ['Activity', 'Archive', 'Members', 'Settings', 'All projects', 'Account'])
    await expect(page.locator('.menu').getByRole('link', { name })).toBeVisible();
  await sound(page, 'more');
});
