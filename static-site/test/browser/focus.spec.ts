import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('one card at a time: taken, ticked, passed on', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const release = project.release('MVP');
  await project.open(page, 'focus');
  await expect(page.getByText('This release has no cards yet.')).toBeVisible();
  await sound(page, 'focus-empty');
  const card = await project.card('Scale a recipe', { release, description: 'For **many** guests.' });
  await project.owner.send('POST', `${project.path}/cards/${card}/checklist`, {
    id: crypto.randomUUID(),
    text: 'Whole eggs only',
  });
  const waiting = await project.card('Share a week', { release });
  await project.owner.send('PUT', `${project.path}/cards/${waiting}/blockers/${card}`);
  await project.card('Prices', { release });
  await project.card('Not now', { release: project.release('Later') });

  await page.getByRole('button', { name: 'Take “Scale a recipe”' }).click();
  const hand = page.getByRole('region', { name: 'In hand' });
  await expect(hand.getByRole('heading', { name: 'Scale a recipe' })).toBeVisible();
  await expect(hand.getByText('For many guests.')).toBeVisible();
  await hand.getByRole('checkbox', { name: 'Whole eggs only' }).check();
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next.getByRole('link')).toHaveText([/Prices/]);
  await expect(page.getByText('Not now')).toBeHidden();
  await sound(page, 'focus');
  await hand.getByRole('button', { name: 'On to Review' }).click();
  await hand.getByRole('button', { name: 'On to Done' }).click();
  await expect(page.getByText('1 of 3 cards done')).toBeVisible();
  await expect(next.getByRole('link')).toHaveText([/Share a week/, /Prices/]);
});
