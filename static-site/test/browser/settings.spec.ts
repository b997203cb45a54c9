import { expect, type Page, test } from '@playwright/test';
import { another, Person, sound } from './person';

const names = (page: Page, list: string) =>
  page.getByRole('region', { name: list }).locator('.part .grow').allInnerTexts();

test('stages are added, put in order, limited, marked as done and removed', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.card('Dig', { stage: project.stage('Doing') });
  await project.open(page, 'settings');
  await sound(page, 'settings');
  const stages = page.getByRole('region', { name: 'Stages' });
  await stages.getByLabel('Add a stage').fill('Shipped');
  await page.keyboard.press('Enter');
  await stages.getByLabel('Add a stage').fill('doing');
  await page.keyboard.press('Enter');
  await expect(stages.getByLabel('Add a stage')).toHaveAccessibleDescription(/with that name/);
  await stages.getByRole('button', { name: 'Move Shipped up' }).click();
  await expect.poll(() => names(page, 'Stages')).toEqual(['To do', 'Doing', 'Review', 'Shipped', 'Done']);
  await expect(stages.getByRole('button', { name: 'Move Shipped up' })).toBeFocused();

  await stages.getByRole('link', { name: /Shipped/ }).click();
  await page.getByLabel('WIP limit').fill('3');
  await page.getByLabel('Work is done here').check();
  await sound(page, 'stage');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(stages.getByRole('link', { name: /Shipped.*Done.*At most 3/ })).toBeVisible();

  await stages.getByRole('link', { name: /Doing/ }).click();
  await page.getByText('Remove', { exact: true }).click();
  await page.getByLabel('Its card goes to').selectOption({ label: 'Review' });
  await page.getByRole('button', { name: 'Remove Doing' }).click();
  await expect.poll(() => names(page, 'Stages')).toEqual(['To do', 'Review', 'Shipped', 'Done']);
  // the sheet closes by going back, which a reload would be in the way of
  await expect(page).toHaveURL(/settings$/);
  await page.reload();
  await expect.poll(() => names(page, 'Stages')).toEqual(['To do', 'Review', 'Shipped', 'Done']);
  await expect(stages.getByRole('link', { name: /Review 1/ })).toBeVisible();
});

test('releases get a date, epics a name, labels a colour', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'settings');
  const releases = page.getByRole('region', { name: 'Releases' });
  await releases.getByRole('link', { name: /MVP/ }).click();
  await page.getByLabel('Target date').fill('2027-03-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(releases.getByRole('link', { name: /MVP.*2027/ })).toBeVisible();

  const epics = page.getByRole('region', { name: 'Epics' });
  await epics.getByLabel('Add an epic').fill('Onboarding');
  await page.keyboard.press('Enter');
  await epics.getByRole('link', { name: /Onboarding/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('First steps');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => names(page, 'Epics')).toEqual(['Hardening and improvements', 'First steps']);

  const labels = page.getByRole('region', { name: 'Labels' });
  await labels.getByLabel('Add a label').fill('security');
  await page.keyboard.press('Enter');
  await labels.getByRole('link', { name: /security/ }).click();
  await page.getByRole('radio', { name: 'Teal' }).check();
  await sound(page, 'label');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await labels.getByRole('link', { name: /security/ }).click();
  await expect(page.getByRole('radio', { name: 'Teal' })).toBeChecked();
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove security' }).click();
  await expect(labels.getByText('None yet.')).toBeVisible();
});

test('an owner renames and archives the project; an editor and a viewer see what they may do', async ({
  page,
  browser,
}) => {
  const ann = await Person.signedUp(page, 'Ann');
  const project = await ann.newProject();
  await project.open(page, 'settings');
  const itself = page.getByRole('region', { name: /Project/ });
  await itself.getByLabel('Name').fill('Cook book');
  await itself.getByLabel('Purpose').fill('For families.');
  await itself.getByRole('button', { name: 'Save' }).click();
  await expect(itself.getByText('Saved')).toBeVisible();
  const ben = await Person.signedUp(await another(browser), 'Ben');
  await ben.joins(project, 'viewer');
  await project.open(ben.page, 'settings');
  await expect(ben.page.getByText('You are a viewer here')).toBeVisible();
  await expect(ben.page.getByText('For families.')).toBeVisible();
  await expect(ben.page.getByRole('button', { name: /^(Save|Add|Archive)/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Archive this project' }).click();
  await expect(page.getByText('This project is archived.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Cook book')).toBeHidden();
  await page.getByText('Archived').click();
  await page.getByRole('link', { name: /Cook book/ }).click();
  await project.open(page, 'settings');
  await page.getByRole('button', { name: 'Restore this project' }).click();
  await expect(page.getByText('This project is archived.')).toBeHidden();
});
