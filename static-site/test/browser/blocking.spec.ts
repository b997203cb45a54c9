import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('a card waits for another, shows it, and never in a circle', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const list = await project.card('Shopping list');
  const shop = await project.card('Shop together');
  await project.open(page, `board/card/${shop}`);
  await page.getByRole('link', { name: 'Wait for…' }).click();
  const choice = page.getByRole('dialog', { name: 'What this card waits for' });
  await choice.getByRole('checkbox', { name: /Shopping list/ }).check();
  await sound(page, 'blockers');
  await choice.getByRole('button', { name: 'Close' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('region', { name: 'Waits for' }).getByText('Shopping list')).toBeVisible();
  await sound(page, 'card-waits');
  await expect
    .poll(async () => (await (await page.request.get(`${project.path}/cards/${shop}`)).json()).card.blockedBy)
    .toEqual([list]);

  await project.open(page, `board/card/${list}/blockers`);
  await choice.getByRole('checkbox', { name: /Shop together/ }).click();
  await expect(choice.getByRole('alert')).toHaveText(
    'These cards would wait for each other: RB-1 → RB-2 → RB-1.',
  );
  await expect(choice.getByRole('checkbox', { name: /Shop together/ })).not.toBeChecked();
  await project.open(page);
  const face = page.getByRole('button', { name: /Shop together/ });
  await expect(face.getByText('Waits', { exact: true })).toBeVisible();
  await project.owner.send('POST', `${project.path}/cards/${list}/move`, { stage: project.stage('Done') });
  await expect(face.getByText('Waits', { exact: true })).toBeHidden();
});

test('a new card begins with what the template of its kind says', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'settings');
  await page.getByRole('link', { name: /^Feature/ }).click();
  const sheet = page.getByRole('dialog', { name: 'New cards: Feature' });
  await sheet.getByLabel('Description').fill('Who wants **what**, and why?');
  await sheet.getByLabel('Checklist').fill('- Works offline\n- Has a test');
  await sound(page, 'template');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: /^Feature/ })).toContainText('A description and 2 items');
  await page.reload();
  await project.open(page);
  await page.getByRole('button', { name: 'Add a card' }).first().click();
  await page.getByPlaceholder(/^Add a card to/).fill('Print a recipe');
  await page.keyboard.press('Enter');
  await page.goBack();
  await page.getByRole('button', { name: /Print a recipe/ }).click();
  await expect(page.getByText('Who wants what, and why?')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Works offline' })).toBeVisible();
});

test('a full stage takes no more where limits block, and says so', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'settings');
  await page.getByLabel('A stage at its limit').selectOption({ label: 'Takes no more cards' });
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved')).toBeVisible();
  const stage = project.stage('Doing');
  await project.owner.send('PATCH', `${project.path}/stages/${stage}`, { wipLimit: { from: null, to: 1 } });
  await project.card('First', { stage });
  const second = await project.card('Second');
  await project.open(page, `board/card/${second}/move`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Doing/ })
    .click();
  await expect(page.getByText(/“Doing” is full: at most 1 at a time/).first()).toBeVisible();
});
