import { expect, test } from '@playwright/test';
import { filled, titles } from './filled';

test('cards are walked through, carried, selected and opened by keys alone', async ({ page }) => {
  await filled(page);
  const card = (name: RegExp) => page.getByRole('button', { name });
  await page.keyboard.press('j');
  await expect(card(/^One/)).toBeFocused();
  await page.keyboard.press('j');
  await expect(card(/^Two/)).toBeFocused();
  await page.keyboard.press('l');
  await expect(card(/^Four/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card(/^One/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page, 'To do')).toEqual(['Two', 'One', 'Three']);
  await expect(page.getByText('RB-1 is now 2 of 3 in To do')).toBeAttached();
  await expect(card(/^One/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => titles(page, 'Doing')).toContain('One');
  await expect(card(/^One/)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 selected')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();
  await page.keyboard.press('n');
  await page.keyboard.type('jklx?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('jklx?')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('rb-3');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Three' })).toBeVisible();
});

test('the palette offers what a project can do, and a card that is added there joins the release that is shown', async ({
  page,
}) => {
  await filled(page);
  await page.getByRole('link', { name: /^Release/ }).click();
  await page.getByRole('dialog').getByText('MVP').click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Groundwork' })).toBeVisible();
  await page.keyboard.type('add a');
  await page.keyboard.press('Enter');
  await page.keyboard.type('From the palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^From the palette/ })).toBeVisible();
});

test('i leads to the inbox from anywhere in a project', async ({ page }) => {
  await filled(page);
  await page.keyboard.press('i');
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
});

test('shortcuts work with Caps Lock, and on a keyboard without Latin letters', async ({ page }) => {
  await filled(page);
  const press = (key: string, code: string, more: object = {}) =>
    page.evaluate((init) => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)), {
      key,
      code,
      bubbles: true,
      cancelable: true,
      ...more,
    });
  await press('О', 'KeyJ');
  await expect(page.getByRole('button', { name: /^One/ })).toBeFocused();
  await press('J', 'KeyJ');
  await expect(page.getByRole('button', { name: /^Two/ })).toBeFocused();
  await press('д', 'KeyL');
  await expect(page.getByRole('button', { name: /^Four/ })).toBeFocused();
  await press('л', 'KeyK', { ctrlKey: true });
  await expect(page.getByRole('combobox')).toBeFocused();
});
