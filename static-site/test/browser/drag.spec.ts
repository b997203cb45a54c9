import { expect, type Page, test } from '@playwright/test';
import { filled, middle, titles } from './filled';
import { drag } from './person';

const finger = () => !!test.info().project.use.hasTouch;

/** With a finger or, on a desktop, with the mouse. */
async function carry(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  if (finger()) return await drag(page, from, to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

test('a lifted card is put elsewhere in its stage', async ({ page }) => {
  const project = await filled(page);
  const from = await middle(page.getByRole('button', { name: /^Three/ }));
  const to = await middle(page.getByRole('button', { name: /^One/ }));
  await carry(page, from, { x: to.x, y: to.y - 20 });
  await expect.poll(() => titles(page, 'To do')).toEqual(['Three', 'One', 'Two']);
  await expect(page).toHaveURL(/\/board$/);
  await project.open();
  await expect.poll(() => titles(page, 'To do')).toEqual(['Three', 'One', 'Two']);
});

test('a lifted card is carried into the next stage', async ({ page }) => {
  await filled(page);
  const from = await middle(page.getByRole('button', { name: /^Two/ }));
  if (finger()) {
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [from]);
    await expect(page.locator('.dragged-card')).toBeVisible();
    await send('touchMove', [{ x: 370, y: from.y }]);
    await send('touchMove', [{ x: 385, y: from.y }]);
    // looked at in every frame: held on, it would turn to the stage after
    await page.waitForFunction(() => {
      const strip = document.querySelector('.columns');
      return strip?.scrollLeft === strip?.clientWidth;
    });
    await send('touchMove', [{ x: 200, y: 300 }]);
    await send('touchMove', [{ x: 200, y: 400 }]);
    await send('touchEnd', []);
  } else await carry(page, from, { ...(await middle(page.getByRole('button', { name: /^Four/ }))), y: 300 });
  await expect.poll(() => titles(page, 'Doing')).toEqual(['Four', 'Two']);
  expect(await titles(page, 'To do')).toEqual(['One', 'Three']);
});
