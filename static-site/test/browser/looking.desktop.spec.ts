import { expect, type Page, test } from '@playwright/test';
import { Person } from './person';

/** Cards enough to fill several screens. */
const many = 60;

async function filledBoard(page: Page) {
  const project = await (await Person.signedUp(page)).newProject('On paper', 'OP');
  for (let i = 1; i <= many; i++) await project.card(`Card number ${i}`);
  await project.open();
  await expect(page.getByText('Card number 1', { exact: true })).toBeVisible();
  return project;
}

/** The texts of the rows and whether they lie below each other. */
const rows = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.rows li')].map((row) => row.getBoundingClientRect());
    return {
      count: boxes.length,
      overlap: boxes.some(({ top }, i) => i > 0 && top < (boxes[i - 1]?.bottom ?? 0) - 1),
    };
  });

test('a board and a plan are printed whole, and an open card alone', async ({ page }) => {
  const project = await filledBoard(page);
  const asPrinted = async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  };
  const onScreen = async () => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  };
  expect((await rows(page)).count).toBeLessThan(many);
  await asPrinted();
  await expect.poll(async () => await rows(page)).toEqual({ count: many, overlap: false });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const { height } = await page.evaluate(() => document.documentElement.getBoundingClientRect());
  expect(height).toBeGreaterThan(many * 30);
  await onScreen();
  await expect.poll(async () => (await rows(page)).count).toBeLessThan(many);

  await page.goto(`/p/${project.id}/plan`);
  await expect(page.getByText('Card number 1', { exact: true })).toBeVisible();
  await asPrinted();
  await expect.poll(async () => (await rows(page)).count).toBeGreaterThanOrEqual(many);
  expect((await rows(page)).overlap).toBe(false);
  await onScreen();

  await page.getByText('Card number 1', { exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await asPrinted();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Card number 2', { exact: true })).toBeHidden();
});

test('the browser finds cards that are far down', async ({ page }) => {
  await filledBoard(page);
  await expect(page.getByText(`Card number ${many}`)).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await expect(page.getByText(`Card number ${many}`)).toHaveCount(1);
  expect(
    await page.evaluate(
      (words) => (window as unknown as { find(words: string): boolean }).find(words),
      `Card number ${many}`,
    ),
  ).toBe(true);
});

test('with the colours of the system, what is current and what is chosen is framed', async ({ page }) => {
  await filledBoard(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const framed = (name: string, role: 'link' | 'button') =>
    page
      .getByRole(role, { name })
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await framed('Board', 'link')).toBe('solid');
  expect(await framed('Plan', 'link')).toBe('none');
  await page.getByRole('button', { name: 'Select' }).click();
  await page.getByText('Card number 1', { exact: true }).click();
  expect(await framed('Card number 1', 'button')).toBe('solid');
});

test('at midnight what is due today becomes overdue', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-12-24T23:58:00') });
  const project = await (await Person.signedUp(page)).newProject('Midnight', 'MI');
  await project.card('Wrap the presents', { due: '2026-12-24' });
  await project.open();
  await expect(page.getByText('Today')).toBeVisible();
  await page.clock.runFor(3 * 60_000);
  await expect(page.getByText('Overdue')).toBeVisible();
});
