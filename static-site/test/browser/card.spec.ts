import { expect, type Page, test } from '@playwright/test';
import { paste } from './paste';
import { another, Person, sound, type TestProject } from './person';

async function opened(page: Page, fields: object = {}): Promise<{ project: TestProject; card: string }> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', { stage: project.stage('To do'), ...fields });
  await project.open(page, `board/card/${card}`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Scale a recipe');
  return { project, card };
}

/** What the server has, once nothing waits any more. */
async function readCard(page: Page, project: TestProject, card: string) {
  return (await page.request.get(`${project.path}/cards/${card}`)).json();
}

test('every fact of a card is changed where it is read', async ({ page }) => {
  const { project, card } = await opened(page);
  const sheet = page.getByRole('dialog');
  await page.getByRole('textbox', { name: 'Title' }).fill('Scale a recipe to the guests');
  await page.keyboard.press('Enter');
  await sheet.getByLabel('Kind').selectOption('bug');
  await sheet.getByLabel('Assignee').selectOption({ label: 'Tess' });
  await sheet.getByLabel('Epic').selectOption({ label: 'Hardening and improvements' });
  await sheet.getByLabel('Estimate in points').fill('2.5');
  await page.keyboard.press('Enter');
  await sheet.getByLabel('Due', { exact: true }).fill('2030-01-18');
  await expect(sheet.getByText('2.5 points')).toBeVisible();
  await expect(sheet.getByText('Due 18 Jan 2030')).toBeVisible();
  await expect(sheet.getByRole('link', { name: 'In To do, Backlog. Move to…' })).toHaveAttribute(
    'href',
    /\/move$/,
  );
  await sound(page, 'card-facts');
  await expect
    .poll(async () => (await readCard(page, project, card)).card)
    .toMatchObject({ title: 'Scale a recipe to the guests', kind: 'bug', estimate: 2.5, due: '2030-01-18' });
  await expect.poll(async () => (await readCard(page, project, card)).card.epic).toBeTruthy();
  await expect.poll(async () => (await readCard(page, project, card)).card.assignee).toBeTruthy();
});

test('a title that is being typed outlives what others change meanwhile', async ({ page }) => {
  const { project, card } = await opened(page);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Scale a recipe to');
  await project.owner.send('PATCH', `${project.path}/cards/${card}`, { estimate: { from: null, to: 3 } });
  await expect(page.getByRole('dialog').getByText('3 points')).toBeVisible();
  await expect(title).toBeFocused();
  await page.keyboard.type(' the guests');
  await expect(title).toHaveValue('Scale a recipe to the guests');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await readCard(page, project, card)).card)
    .toMatchObject({ title: 'Scale a recipe to the guests', estimate: 3 });
});

test('a label is created and picked, and back closes only the list of labels', async ({ page }) => {
  const { project, card } = await opened(page);
  await page.getByRole('link', { name: 'Labels' }).click();
  const labels = page.getByRole('dialog', { name: 'Labels' });
  await labels.getByLabel('Name of the new label').fill('phone');
  await labels.getByRole('button', { name: 'Create “phone”' }).click();
  await expect(labels.getByRole('checkbox', { name: 'phone' })).toBeChecked();
  await sound(page, 'labels');
  await page.goBack();
  await expect(labels).toBeHidden();
  await expect(page.getByRole('dialog').getByText('phone')).toBeVisible();
  await expect.poll(async () => (await readCard(page, project, card)).card.labels?.length).toBe(1);
});

test('a description is written with a preview, and leaving in any way keeps it', async ({ page }) => {
  const { project, card } = await opened(page);
  await page.getByRole('button', { name: 'Add a description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('For **many** guests\n\n- [x] grams');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.preview strong')).toHaveText('many');
  await sound(page, 'card-writing');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.markdown-field strong')).toHaveText('many');
  await expect.poll(async () => (await readCard(page, project, card)).description).toContain('**many**');

  await page.getByRole('button', { name: 'Edit the description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('For ten guests');
  await page.keyboard.press('Escape');
  await expect(page.locator('.markdown-field')).toHaveText('For ten guests');
  await page.locator('.markdown-field p').click();
  await page.getByRole('textbox', { name: 'Description' }).fill('For twenty guests');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await readCard(page, project, card)).description).toBe('For twenty guests');
});

test('a checklist grows by Enter and by a pasted list, and is ticked, edited, ordered and cleared', async ({
  page,
}) => {
  const { project, card } = await opened(page);
  const list = page.getByRole('region', { name: 'Checklist' });
  const add = list.getByLabel('Add an item');
  await add.fill('Grams');
  await add.press('Enter');
  await paste(add, '- [ ] Spoons\n* Pinches\n\n3. Eggs');
  await list.getByRole('button', { name: 'Add 3 lines' }).click();
  await expect(list.getByRole('checkbox')).toHaveCount(4);
  await list.getByRole('checkbox', { name: 'Spoons' }).check();
  await expect(list.getByText('1 of 4 done')).toBeVisible();

  await list.getByRole('button', { name: 'Edit “Eggs”' }).click();
  await list.getByLabel('Text of the item').fill('Whole eggs');
  await list.getByRole('button', { name: 'Move up' }).click();
  await sound(page, 'card-checklist');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: 'Edit “Grams”' }).click();
  await list.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Checklist item “Grams” removed')).toBeVisible();

  const items = async () =>
    (await readCard(page, project, card)).checklist.map((item: { text: string }) => item.text);
  await expect.poll(items).toEqual(['Spoons', 'Eggs', 'Pinches']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(items).toEqual(['Grams', 'Spoons', 'Eggs', 'Pinches']);
});

test('comments are written, edited and removed by who wrote them', async ({ page, browser }) => {
  const { project, card } = await opened(page);
  const other = await Person.signedUp(await another(browser), 'Amir');
  await other.joins(project);
  await other.send('POST', `${project.path}/cards/${card}/comments`, {
    id: crypto.randomUUID(),
    body: 'By Amir',
  });
  const comments = page.getByRole('region', { name: 'Comments' });
  await expect(comments.getByText('By Amir')).toBeVisible();
  await expect(comments.getByRole('button', { name: 'Edit' })).toHaveCount(0);

  await comments.getByLabel('Write a comment').fill('Not in **MVP**');
  await comments.getByRole('button', { name: 'Send' }).click();
  await expect(comments.locator('strong').getByText('MVP')).toBeVisible();
  await comments.getByRole('button', { name: 'Edit' }).click();
  await comments.getByRole('textbox', { name: 'Write a comment' }).first().fill('Not before 1.1');
  await comments.getByRole('button', { name: 'Save' }).click();
  await expect(comments.getByText('Not before 1.1')).toBeVisible();
  await expect(comments.getByText('edited')).toBeVisible();
  await sound(page, 'card-comments');
  await comments.getByRole('button', { name: 'Remove' }).click();
  await expect(comments.getByText('Not before 1.1')).toBeHidden();
  await expect.poll(async () => (await readCard(page, project, card)).comments.length).toBe(1);
  await other.page.context().close();
});

test('what happened to a card is listed in words, with before and after', async ({ page }) => {
  const { project, card } = await opened(page);
  const person = project.owner;
  await person.send('POST', `${project.path}/cards/${card}/move`, { stage: project.stage('Doing') });
  await person.send('PATCH', `${project.path}/cards/${card}`, { estimate: { from: null, to: 3 } });
  await person.send('PATCH', `${project.path}/cards/${card}`, { description: { from: '', to: 'Old words' } });
  await person.send('PATCH', `${project.path}/cards/${card}`, {
    description: { from: 'Old words', to: 'New words' },
  });
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('Tess moved it from To do to Doing')).toBeVisible();
  await expect(page.getByText('Tess set the estimate to 3 points')).toBeVisible();
  await page.getByText('What changed').click();
  await expect(page.locator('mark', { hasText: 'Old' })).toBeVisible();
  await expect(page.locator('mark', { hasText: 'New' })).toBeVisible();
  await sound(page, 'card-history');
});

test('an archived card can be taken back at once, or found in the archive and restored', async ({ page }) => {
  const { project, card } = await opened(page);
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('“Scale a recipe” archived')).toBeVisible();
  // it stays as long as one is about to press it
  await page.locator('.toast').hover();
  await sound(page, 'toast');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /Scale a recipe/ })).toBeVisible();
  await expect.poll(async () => (await readCard(page, project, card)).card.archived ?? false).toBe(false);

  await page.getByRole('button', { name: /Scale a recipe/ }).click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect.poll(async () => (await readCard(page, project, card)).card.archived).toBe(true);
  await project.open(page, 'archive');
  await page.getByRole('link', { name: /Scale a recipe/ }).click();
  await expect(page.getByText('This card is archived')).toBeVisible();
  await sound(page, 'card-archived');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Search archived cards').fill('nothing like it');
  await expect(page.getByText('No archived card matches.')).toBeVisible();
  await page.getByLabel('Search archived cards').fill('recipe');
  await sound(page, 'archive');
  await page.getByRole('button', { name: 'Restore “Scale a recipe”' }).click();
  await expect(page.getByRole('link', { name: /Scale a recipe/ })).toBeHidden();
  await expect.poll(async () => (await readCard(page, project, card)).card.archived ?? false).toBe(false);
});

test('Ctrl Z takes back the last change, but not while one types', async ({ page }) => {
  const { project, card } = await opened(page);
  await page.getByRole('dialog').getByLabel('Kind').selectOption('bug');
  await expect.poll(async () => (await readCard(page, project, card)).card.kind).toBe('bug');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone:/)).toBeVisible();
  await expect.poll(async () => (await readCard(page, project, card)).card.kind).toBe('feature');
});

test('a viewer reads everything and finds no control that does nothing', async ({ page, browser }) => {
  const { project, card } = await opened(page, { description: 'For **all** to read', estimate: 3 });
  await project.owner.send('POST', `${project.path}/cards/${card}/checklist`, {
    id: crypto.randomUUID(),
    text: 'Grams',
  });
  const viewer = await Person.signedUp(await another(browser), 'Vera');
  await viewer.joins(project, 'viewer');
  await project.open(viewer.page, `board/card/${card}`);
  const sheet = viewer.page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Scale a recipe' })).toBeVisible();
  await expect(sheet.getByText('3 points')).toBeVisible();
  await expect(sheet.locator('.markdown strong')).toHaveText('all');
  await expect(sheet.getByText('Grams')).toBeVisible();
  await expect(sheet.getByRole('textbox')).toHaveCount(0);
  await expect(sheet.getByRole('combobox')).toHaveCount(0);
  await expect(sheet.getByRole('button')).toHaveText(['', '', 'History']);
  await sound(viewer.page, 'card-viewer');
  await viewer.page.context().close();
});

test('a card that is not there says so and offers the archive', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.open(page, `board/card/${crypto.randomUUID()}`);
  await expect(page.getByText('This card is not here')).toBeVisible();
  await sound(page, 'card-missing');
  await page.getByRole('link', { name: 'Look in the archive' }).click();
  await expect(page.getByText('Nothing is archived.')).toBeVisible();
});

test('Escape closes the innermost, and the focus returns to where it came from', async ({ page }) => {
  const { project } = await opened(page);
  await project.open(page);
  const face = page.getByRole('button', { name: /Scale a recipe/ });
  await face.press('Enter');
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Half a thought');
  await title.press('Escape');
  await expect(title).toHaveValue('Scale a recipe');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(face).toBeFocused();
});
