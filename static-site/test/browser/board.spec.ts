import { expect, test } from '@playwright/test';
import { paste } from './paste';
import { another, Person, sound, type TestProject } from './person';

async function shown(project: TestProject, stage: string): Promise<string[]> {
  const list = project.owner.page.getByRole('region', { name: stage, exact: true });
  return await list.locator('[data-card] strong').allTextContents();
}

test('several cards are added in a row, and a pasted list adds one each', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.open();
  await sound(page, 'board-empty');
  await page.getByRole('button', { name: 'Add cards' }).click();
  const line = page.getByLabel('Add a card to To do');
  for (const title of ['Sign in with a passkey', 'Photo of the dish']) {
    await line.fill(title);
    await line.press('Enter');
  }
  await paste(line, '- [ ] Print a recipe\n\n2. Weekly plan\n');
  await page.getByRole('button', { name: 'Add 2 cards' }).click();
  await expect(page.getByText('RB-4')).toBeVisible();
  expect(await shown(project, 'To do')).toEqual([
    'Sign in with a passkey',
    'Photo of the dish',
    'Print a recipe',
    'Weekly plan',
  ]);
  await page.goBack();
  await expect(line).toBeHidden();
});

test('what is typed offline says that it waits, and is sent on return', async ({ page, context }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.card('There before');
  await project.open();
  await expect(page.getByText('RB-1')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel('Add a card to To do').fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'not sent yet' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('RB-2')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
});

test('a card shows what matters about it, and a tap opens it', async ({ page }) => {
  const person = await Person.signedUp(page, 'Ada Meyer');
  const project = await person.newProject();
  const id = await project.card('Sign in with a passkey on the phone', {
    kind: 'bug',
    due: '2020-01-31',
    estimate: 3,
    description: 'With WebAuthn.',
  });
  const item = crypto.randomUUID();
  await person.send('POST', `${project.path}/cards/${id}/checklist`, { id: item, text: 'Register' });
  await person.send('POST', `${project.path}/cards/${id}/comments`, {
    id: crypto.randomUUID(),
    body: 'Good',
  });
  const label = crypto.randomUUID();
  await person.send('POST', `${project.path}/labels`, { id: label, name: 'auth', color: '000000' });
  await person.send('PUT', `${project.path}/cards/${id}/labels/${label}`);
  await project.open();
  const card = page.getByRole('button', { name: /passkey/ });
  for (const text of ['RB-1', 'Bug', 'auth', 'Overdue', '0/1']) await expect(card).toContainText(text);
  for (const name of ['0 of 1 done', 'estimate 3', '1 comment', 'has a description'])
    await expect(card.getByRole('img', { name })).toBeVisible();
  await sound(page, 'board');
  await card.click();
  await expect(page).toHaveURL(new RegExp(`/card/${id}$`));
  await page.goBack();
  await expect(page).toHaveURL(/\/board$/);
});

test('the filter narrows the board and the plan, by words, number, kind and label', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.card('Search crashes', { kind: 'bug' });
  await project.card('Shopping list');
  await project.open();
  const first = page.getByText('Search crashes');
  const second = page.getByText('Shopping list');
  await page.getByRole('button', { name: 'Filter cards' }).click();
  const box = page.getByRole('textbox', { name: 'Filter cards' });
  await expect(box).toBeFocused();
  await sound(page, 'filter');
  await page.getByRole('button', { name: 'Bug', exact: true }).click();
  await expect(box).toHaveValue('kind:bug ');
  await expect(second).toBeHidden();
  await box.fill('rb-2');
  await expect(first).toBeHidden();
  await expect(second).toBeVisible();
  await box.fill('shopping nothing');
  await expect(page.getByText('No card matches').first()).toBeVisible();
  await box.fill('search');
  await page.getByRole('link', { name: 'Plan' }).locator('visible=true').click();
  await expect(second).toBeHidden();
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(second).toBeVisible();
});

test('the board shows one release, which new cards join', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.card('In the MVP', { release: project.release('MVP') });
  await project.card('In no release');
  await project.open();
  await page.getByRole('link', { name: 'Release: All releases' }).click();
  await page.getByRole('button', { name: /^MVP/ }).click();
  await expect(page.getByText('In no release')).toBeHidden();
  await expect(page.getByText('In the MVP')).toBeVisible();
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel('Add a card to To do').fill('New in the MVP');
  await page.keyboard.press('Enter');
  await expect(page.getByText('New in the MVP')).toBeVisible();
});

test('several selected cards are moved, labelled and archived together', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  for (const title of ['One', 'Two', 'Three']) await project.card(title);
  await person.send('POST', `${project.path}/labels`, {
    id: crypto.randomUUID(),
    name: 'auth',
    color: '0B6E5B',
  });
  await project.open();
  await page.getByRole('button', { name: 'Select cards' }).click();
  await page.getByRole('button', { name: /^One/ }).click();
  await page.getByRole('button', { name: /^Three/ }).click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await sound(page, 'select');
  await page.getByRole('button', { name: 'Label', exact: true }).click();
  await page.getByRole('button', { name: 'auth' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^One/ })).toContainText('auth');
  await page.getByRole('button', { name: 'Move to…' }).click();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect.poll(() => shown(project, 'To do')).toEqual(['Two']);
  await expect.poll(() => shown(project, 'Review')).toEqual(['One', 'Three']);
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect.poll(() => shown(project, 'Review')).toEqual([]);
  await expect(page.getByText('2 selected')).toBeHidden();
});

test('a card is moved by the menu to a stage, a release, the top, and behind another', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  for (const title of ['One', 'Two', 'Three']) await project.card(title);
  const id = await project.card('Four');
  const moveTo = async (name: RegExp | string) => {
    await page.goto(`/p/${project.id}/board/card/${id}/move`);
    const sheet = page.getByRole('dialog', { name: 'Move RB-4' });
    await sheet.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await expect(sheet).toBeHidden();
    await page.goto(`/p/${project.id}/board`);
  };
  await page.goto(`/p/${project.id}/board/card/${id}/move`);
  await expect(page.getByRole('button', { name: 'Doing', exact: true })).toBeVisible();
  await sound(page, 'move');
  await moveTo('Top');
  await expect.poll(() => shown(project, 'To do')).toEqual(['Four', 'One', 'Two', 'Three']);
  await moveTo('Bottom');
  await expect.poll(() => shown(project, 'To do')).toEqual(['One', 'Two', 'Three', 'Four']);
  await page.goto(`/p/${project.id}/board/card/${id}/move`);
  await page.getByLabel('Number or title of a card').fill('RB-1');
  await page.getByRole('button', { name: /One/ }).last().click();
  await page.goto(`/p/${project.id}/board`);
  await expect.poll(() => shown(project, 'To do')).toEqual(['One', 'Four', 'Two', 'Three']);
  await moveTo('Doing');
  await expect.poll(() => shown(project, 'Doing')).toEqual(['Four']);
});

test('what another member changes shows without a reload', async ({ page, browser }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.card('Mine');
  const other = await Person.signedUp(await another(browser), 'Otto');
  await other.joins(project);
  await project.open();
  await expect(page.getByText('Mine')).toBeVisible();
  await other.send('POST', `${project.path}/cards`, { id: crypto.randomUUID(), title: 'From another hand' });
  await expect(page.getByText('From another hand')).toBeVisible();
  await other.page.context().close();
});
