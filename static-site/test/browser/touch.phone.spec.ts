import { expect, test } from '@playwright/test';
import { filled, middle, titles } from './filled';
import { drag } from './person';

test('a swipe scrolls and lifts nothing', async ({ page }) => {
  const project = await filled(page);
  for (let i = 0; i < 12; i++) await project.card(`More ${i}`);
  await expect(page.getByText('More 3')).toBeVisible();
  const list = page.getByRole('region', { name: 'To do', exact: true }).locator('.rows');
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.synthesizeScrollGesture', {
    x: 200,
    y: 500,
    xDistance: 0,
    yDistance: -250,
    speed: 1500,
  });
  await expect.poll(() => list.evaluate((box) => box.scrollTop)).toBeGreaterThan(100);
  await touch.send('Input.synthesizeScrollGesture', {
    x: 300,
    y: 400,
    xDistance: -250,
    yDistance: 0,
    speed: 1500,
  });
  await expect(page.locator('.dots i').nth(1)).toHaveClass('on');
  await expect(page.locator('.dragged-card')).toHaveCount(0);
  expect((await titles(page, 'To do')).slice(0, 3)).toEqual(['One', 'Two', 'Three']);
});

test('a long press that goes nowhere selects', async ({ page }) => {
  await filled(page);
  const at = await middle(page.getByRole('button', { name: /^Two/ }));
  await drag(page, at, at);
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Two/ })).toHaveAttribute('aria-pressed', 'true');
});
