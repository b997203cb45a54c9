import { expect, type Locator, type Page, test } from '@playwright/test';
import { titles } from './filled';
import { paste } from './paste';
import { Person, sound, type TestProject } from './person';

const looksLikeMarkdown = [
  '# of seats per table is wrong',
  '__proto__ leaks into the cache',
  '5**2 and 3**4 are mixed up',
  '3. Gang klemmt',
  'Steps to repeat:',
];

async function adding(page: Page): Promise<{ project: TestProject; line: Locator }> {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open();
  await page.getByRole('button', { name: 'Add cards' }).click();
  return { project, line: page.getByLabel('Add a card to To do') };
}

async function opened(page: Page, fields: object = {}): Promise<{ project: TestProject; card: string }> {
  const project = await (await Person.signedUp(page)).newProject();
  const card = await project.card('A card', fields);
  await project.open(page, `board/card/${card}`);
  return { project, card };
}

const read = async (page: Page, project: TestProject, card: string) =>
  (await page.request.get(`${project.path}/cards/${card}`)).json();

/** A key as an input method has it while a word is not finished; `late` as Safari tells the last one. */
const composingKey = (field: Locator, key: string, late = false) =>
  field.evaluate((box, init) => void box.dispatchEvent(new KeyboardEvent('keydown', init)), {
    key,
    bubbles: true,
    cancelable: true,
    ...(late ? { keyCode: 229 } : { isComposing: true }),
  });

test('one typed line stays exactly as it was typed', async ({ page }) => {
  const { line } = await adding(page);
  for (const title of looksLikeMarkdown) {
    await line.fill(title);
    await line.press('Enter');
    await expect(line).toHaveValue('');
  }
  await expect.poll(() => titles(page, 'To do')).toEqual(looksLikeMarkdown);
  await line.fill('   ');
  await line.press('Enter');
  await expect(line).toHaveValue('   ');
});

test('a line of a checklist stays exactly as it was typed', async ({ page }) => {
  await opened(page);
  const list = page.getByRole('region', { name: 'Checklist' });
  const line = list.getByLabel('Add an item');
  for (const [i, text] of looksLikeMarkdown.entries()) {
    await line.fill(text);
    await line.press('Enter');
    await expect(list.getByRole('checkbox')).toHaveCount(i + 1);
  }
  await expect(list.locator('li')).toHaveText(looksLikeMarkdown);
});

test('a paste of several lines shows what it would become, in each way it can be read', async ({ page }) => {
  const { line } = await adding(page);
  await line.fill('Typed before');
  await paste(line, '# Ideas\nHere they are:\n- **Dark mode**: for the night\n- Print');
  const pasted = page.getByRole('region', { name: 'What you pasted' });
  await expect(pasted.getByRole('listitem')).toHaveText(['Dark modefor the night', 'Print']);
  await expect(pasted.getByText('Left out: “# Ideas” and “Here they are:”')).toBeVisible();
  await sound(page, 'pasted');
  await pasted.getByRole('button', { name: '4 items, a line each' }).click();
  await expect(pasted.getByRole('button', { name: 'Add 4 cards' })).toBeVisible();
  await pasted.getByRole('button', { name: 'All as one' }).click();
  await expect(pasted.getByRole('listitem')).toHaveCount(1);
  await pasted.getByRole('button', { name: 'Cancel' }).click();
  await expect(pasted).toBeHidden();
  await expect(line).toHaveValue('Typed before');
  await expect(line).toBeFocused();
  await paste(line, '# Login is broken\nIt says no.');
  await expect(pasted.getByRole('listitem')).toHaveText('Login is brokenIt says no.');
  await page.keyboard.press('Escape');
  await expect(pasted).toBeHidden();
  await line.evaluate((box) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text', '- Dark mode\n- Print');
    box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await pasted.getByRole('button', { name: 'Add 2 cards' }).click();
  await expect.poll(() => titles(page, 'To do')).toEqual(['Dark mode', 'Print']);
});

test('what is too long is said while typing, and no character is cut in two', async ({ page }) => {
  const { project, line } = await adding(page);
  const long = `${'a'.repeat(198)}${'😀'.repeat(10)}`;
  await paste(line, long);
  await expect(line).toHaveValue(long);
  await expect(page.getByText('A title has at most 200 characters.')).toBeVisible();
  await line.press('Enter');
  const cards = async () => (await (await page.request.get(`${project.path}/board`)).json()).cards;
  await expect.poll(cards).toMatchObject([{ title: `${'a'.repeat(198)}😀…` }]);
  const [{ id }] = await cards();
  expect((await read(page, project, id)).description).toBe(long);
});

test('a title of as many emoji as the server counts is saved, and one more is not, but kept', async ({
  page,
}) => {
  const { project, card } = await opened(page);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('😀'.repeat(200));
  await expect(page.getByText('0 characters left')).toBeVisible();
  await title.press('Enter');
  await expect.poll(async () => (await read(page, project, card)).card.title).toBe('😀'.repeat(200));
  await title.fill('😀'.repeat(203));
  await expect(page.getByText('3 characters too long: at most 200 fit.')).toBeVisible();
  await title.press('Enter');
  await expect(title).toHaveValue('😀'.repeat(203));
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Not saved: the text is 3 characters too long.')).toBeVisible();
});

test('a line that is too long becomes several, which is said, and stays in the field where it was typed', async ({
  page,
}) => {
  const { project, card } = await opened(page);
  const list = page.getByRole('region', { name: 'Checklist' });
  const line = list.getByLabel('Add an item');
  await paste(line, 'One\nTwo');
  await expect(list.getByRole('button', { name: 'Add 2 lines' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.getByRole('button', { name: 'Add 2 lines' })).toBeHidden();
  await expect(line).toBeFocused();
  await paste(line, `${'x'.repeat(299)}😀 tail\nsecond line`);
  await expect(list.getByText('1 line is too long and becomes several.')).toBeVisible();
  await list.getByRole('button', { name: 'Add 3 lines' }).click();
  const items = async () =>
    (await read(page, project, card)).checklist.map((item: { text: string }) => item.text);
  await expect.poll(items).toEqual([`${'x'.repeat(299)}😀`, 'tail', 'second line']);
  await line.fill('y'.repeat(301));
  await line.press('Enter');
  await expect(list.getByText('1 character too long: at most 300 fit.')).toBeVisible();
  await expect(line).toHaveValue('y'.repeat(301));
});

test('a form refuses what is too long and keeps it', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'settings');
  const name = page.getByLabel('Name', { exact: true }).first();
  await name.fill('n'.repeat(64));
  await expect(page.getByText('4 characters too long: at most 60 fit.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveValue('n'.repeat(64));
});

test('a text that is shared as one says that it is too long before it is sent', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const text = Array.from({ length: 80 }, (_, i) => `- Idea ${i}: ${'lorem ipsum dolor '.repeat(5)}`).join(
    '\n',
  );
  await page.goto(`/share#text=${encodeURIComponent(text)}`);
  await expect(page.getByRole('button', { name: 'As 80 suggestions' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'As one suggestion' }).click();
  await expect(page.getByText(/^The text of “Idea 0.* characters too long/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Recipe box/ })).toBeDisabled();
  await page.getByRole('button', { name: 'As 80 suggestions' }).click();
  await page.getByRole('button', { name: /^Recipe box/ }).click();
  await expect(page.getByText('80 suggestions waiting')).toBeVisible();
  const many = async () =>
    (await (await page.request.get(`${project.path}/board`)).json()).suggestions.length;
  await expect.poll(many).toBe(80);
});

test('no field takes the keys of an input method', async ({ page }) => {
  const { line } = await adding(page);
  const devtools = await page.context().newCDPSession(page);
  await line.focus();
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await expect(line).toHaveValue('にほん');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(line).toBeVisible();
  await expect(line).toHaveValue('にほん');
  await devtools.send('Input.insertText', { text: '日本語' });
  for (const key of ['Enter', 'Escape']) {
    await composingKey(line, key);
    await composingKey(line, key, true);
  }
  await expect(line).toHaveValue('日本語');
  expect(await titles(page, 'To do')).toEqual([]);
  await line.press('Enter');
  await expect.poll(() => titles(page, 'To do')).toEqual(['日本語']);
});

test('titles, lines, estimates, filters and the palette wait for the end of a word', async ({ page }) => {
  const { project, card } = await opened(page, { estimate: 3 });
  const title = page.getByRole('textbox', { name: 'Title' });
  const devtools = await page.context().newCDPSession(page);
  await title.fill('');
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(title).toHaveValue('にほん');
  await expect(title).toBeFocused();
  await title.fill('日本');
  for (const key of ['Enter', 'Escape']) await composingKey(title, key);
  await expect(title).toHaveValue('日本');
  await expect(title).toBeFocused();
  const list = page.getByRole('region', { name: 'Checklist' });
  const line = list.getByLabel('Add an item');
  await line.fill('にほん');
  await composingKey(line, 'Enter');
  await composingKey(line, 'Enter', true);
  await expect(line).toHaveValue('にほん');
  await expect(list.getByRole('checkbox')).toHaveCount(0);
  await line.press('Enter');
  await list.getByRole('button', { name: 'Edit “にほん”' }).click();
  await composingKey(list.getByLabel('Text of the item'), 'Escape');
  await expect(list.getByLabel('Text of the item')).toBeVisible();
  await page.keyboard.press('Escape');
  const estimate = page.getByLabel('Estimate in points');
  await estimate.fill('5');
  await composingKey(estimate, 'Enter');
  await expect(estimate).toBeFocused();
  await project.open(page, 'board/filter');
  const filter = page.getByLabel('Filter cards');
  await filter.last().fill('にほ');
  await composingKey(filter.last(), 'Escape');
  await expect(filter.last()).toHaveValue('にほ');
  await project.open(page, 'board/jump');
  const palette = page.getByRole('combobox');
  await palette.fill('A card');
  await composingKey(palette, 'Enter');
  await expect(palette).toHaveValue('A card');
  await expect(page).toHaveURL(/jump/);
  expect((await read(page, project, card)).card.title).toBe('日本');
});

test('the wheel of a mouse changes no estimate', async ({ page }) => {
  const { project, card } = await opened(page, { estimate: 3 });
  const estimate = page.getByLabel('Estimate in points');
  await estimate.focus();
  await estimate.evaluate((box) =>
    box.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true })),
  );
  await expect(estimate).not.toBeFocused();
  await expect(estimate).toHaveValue('3');
  expect((await read(page, project, card)).card.estimate).toBe(3);
});

test('a field that is only tabbed through is not rewritten', async ({ page }) => {
  const title = 'Two  spaces and\ta tab';
  const { project, card } = await opened(page);
  await project.owner.send('PATCH', `${project.path}/cards/${card}`, {
    title: { from: 'A card', to: title },
  });
  const { card: before } = await read(page, project, card);
  await page.reload();
  const box = page.getByRole('textbox', { name: 'Title' });
  await box.focus();
  await page.keyboard.press('Tab');
  for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
  await expect(box).toHaveValue(before.title);
  await page.getByRole('button', { name: 'Close' }).click();
  expect((await read(page, project, card)).card.revision).toBe(before.revision);
});

test('a long title shows whole in a browser that does not fit fields to their text', async ({ page }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...given: string[]) => boolean;
    CSS.supports = (...given: string[]) => given[0] !== 'field-sizing' && supports(...given);
    addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('textarea { field-sizing: fixed !important }');
      document.adoptedStyleSheets.push(sheet);
    });
  });
  const project = await (await Person.signedUp(page)).newProject();
  const card = await project.card('A long title that goes on. '.repeat(7).trim());
  await project.open(page, `board/card/${card}`);
  const box = page.getByRole('textbox', { name: 'Title' });
  await expect(box).toHaveCSS('field-sizing', 'fixed');
  const hidden = () => box.evaluate((field) => field.scrollHeight - field.clientHeight);
  await expect.poll(hidden).toBeLessThanOrEqual(1);
  await box.fill('Short');
  const tall = await box.evaluate((field) => field.clientHeight);
  await box.fill('A long title that goes on. '.repeat(7));
  expect(await box.evaluate((field) => field.clientHeight)).toBeGreaterThan(tall);
  await expect.poll(hidden).toBeLessThanOrEqual(1);
});

test('fields and texts have the direction of what stands in them', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const hebrew = 'שלום עולם';
  const card = await project.card(hebrew, { description: `Hello\n\n${hebrew}` });
  await project.open(page);
  const direction = (of: Locator) => of.evaluate((node) => getComputedStyle(node).direction);
  const shown = page.locator('[data-card] strong');
  await expect(shown).toHaveText(hebrew);
  expect(await direction(shown)).toBe('rtl');
  await project.open(page, `board/card/${card}`);
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue(hebrew);
  expect(await direction(title)).toBe('rtl');
  const lines = page.locator('.markdown:not(.plain) p');
  await expect(lines).toHaveCount(2);
  expect([await direction(lines.first()), await direction(lines.last())]).toEqual(['ltr', 'rtl']);
  await title.fill('Hello');
  expect(await direction(title)).toBe('ltr');
});

test('what fails in a sheet says so in its place, and the sheet can be closed', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.card('Breaks');
  await project.open();
  await page.evaluate(() => {
    window.ResizeObserver = class {
      constructor() {
        throw new Error('broken on purpose');
      }
    } as unknown as typeof ResizeObserver;
  });
  await page.getByRole('button', { name: /^Breaks/ }).click();
  await expect(page.getByText('This part couldn’t be shown. Nothing was lost.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^Breaks/ })).toBeVisible();
});
