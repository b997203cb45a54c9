import { expect, test } from '@playwright/test';
import { Person, sound } from './person';

test('the history of a project is listed by day, in words, and leads to its cards', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', { stage: project.stage('To do') });
  await person.send('POST', `${project.path}/cards/${card}/move`, { stage: project.stage('Doing') });
  await person.send('POST', `${project.path}/cards/${card}/comments`, {
    id: crypto.randomUUID(),
    body: 'Not in MVP',
  });
  const others = [await project.card('Photo of the dish'), await project.card('Print a recipe')];
  await person.send('POST', `${project.path}/cards/archive`, { cards: others });
  await project.open(page, 'activity');
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page.getByText('Tess archived 2 cards')).toBeVisible();
  await expect(page.getByText('Tess moved “Scale a recipe” from To do to Doing')).toBeVisible();
  await expect(page.getByText('Tess commented on “Scale a recipe”')).toBeVisible();
  await expect(page.getByText('Tess created the project')).toBeVisible();
  await sound(page, 'activity');
  await page.getByRole('link', { name: 'Open Scale a recipe' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Scale a recipe');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a long history comes in pages', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  for (let i = 1; i <= 60; i++) await project.card(`Card ${i}`);
  await project.open(page, 'activity');
  await expect(page.getByText('Tess added “Card 60”')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByText('Tess created the project')).toBeVisible();
});
