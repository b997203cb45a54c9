import { expect, test } from '@playwright/test';
import { drag, Person, sound } from './person';

test('a card is carried from one release into another, and the progress follows', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const mvp = project.release('MVP');
  await project.card('Done one', { release: mvp, stage: project.stage('Done') });
  await project.card('Open one', { release: mvp });
  await project.card('Later one', { release: project.release('Later') });
  await project.card('An idea');
  const loaded = page.waitForResponse(/drag-/);
  await project.open(page, 'plan');
  await loaded;
  await expect(page.getByText('1 of 2')).toBeVisible();
  await sound(page, 'plan');
  const card = await page.getByRole('button', { name: /Later one/ }).boundingBox();
  const target = await page.getByRole('button', { name: /Done one/ }).boundingBox();
  if (!card || !target) throw new Error('not in sight');
  const from = { x: card.x + 120, y: card.y + card.height / 2 };
  const to = { x: from.x, y: target.y + target.height + 4 };
  if (test.info().project.use.hasTouch) await drag(page, from, to);
  else {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await page.mouse.up();
  }
  await expect(page.getByText('1 of 3')).toBeVisible();
  await expect
    .poll(() => page.locator('[data-card] .grow').allTextContents())
    .toEqual(['Done one', 'Later one', 'Open one', 'An idea']);
});

test('a card is added straight into a release, which can be folded', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.open(page, 'plan');
  await page.getByRole('button', { name: 'New card in Next' }).click();
  await page.getByRole('textbox', { name: 'Add a card to Next' }).fill('Share a recipe');
  await page.keyboard.press('Enter');
  const card = page.getByRole('button', { name: /Share a recipe/ });
  await expect(card).toContainText('RB-1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fold Next' }).click();
  await expect(card).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Unfold Next' })).toBeVisible();
  await page.getByRole('button', { name: 'Unfold Next' }).click();
  await card.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
