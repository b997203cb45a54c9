import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { middle } from './filled';
import { Person, type TestProject } from './person';

async function filled(page: Page, ...titles: string[]): Promise<TestProject> {
  const project = await (await Person.signedUp(page)).newProject();
  for (const title of titles)
    await project.owner.send('POST', `${project.path}/suggestions`, { id: v7(), title });
  await project.open(page, 'inbox');
  return project;
}

const face = (page: Page) => page.locator('.face');

async function swipe(page: Page, x: number, y: number): Promise<void> {
  const from = await middle(face(page).getByRole('heading'));
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= 8; step++) {
    const at = { x: from.x + (x * step) / 8, y: from.y + (y * step) / 8 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a swipe to the right accepts, to the left asks why not, up asks until when', async ({ page }) => {
  const project = await filled(page, 'One', 'Two', 'Three');
  await expect(face(page).getByRole('heading', { name: 'One' })).toBeVisible();
  await swipe(page, 150, 10);
  await expect(face(page).getByRole('heading', { name: 'Two' })).toBeVisible();
  await swipe(page, -150, 10);
  await page.getByRole('button', { name: 'Out of scope' }).click();
  await expect(face(page).getByRole('heading', { name: 'Three' })).toBeVisible();
  await swipe(page, 5, -90);
  await page.getByRole('button', { name: /^In a month/ }).click();
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  await expect(async () => {
    const { cards, suggestions } = await (await page.request.get(`${project.path}/board`)).json();
    expect(cards.map(({ title }: { title: string }) => title)).toEqual(['One']);
    expect(suggestions.map(({ title }: { title: string }) => title)).toEqual(['Three']);
  }).toPass();
});

test('a finger that turns back, or only taps, answers nothing', async ({ page }) => {
  await filled(page, 'One', 'Two');
  await expect(face(page).getByRole('heading', { name: 'One' })).toBeVisible();
  await swipe(page, 40, 0);
  await swipe(page, -60, -20);
  await face(page).getByRole('heading').tap();
  await expect(face(page).getByRole('heading', { name: 'One' })).toBeVisible();
  await expect(page.getByText('2 suggestions waiting')).toBeVisible();
});
