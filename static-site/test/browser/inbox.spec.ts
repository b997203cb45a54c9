import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { paste } from './paste';
import { Person, sound, type TestProject } from './person';

async function suggested(project: TestProject, title: string, more: object = {}): Promise<string> {
  const id = v7();
  await project.owner.send('POST', `${project.path}/suggestions`, { id, title, ...more });
  return id;
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const facing = (page: Page, title: string) => answer(page).getByRole('heading', { name: title });

test('an empty inbox teaches; what is typed and pasted lands there, in order, and says where it came from', async ({
  page,
}) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open();
  await page.getByRole('link', { name: 'Inbox' }).locator('visible=true').click();
  await expect(page.getByText('Ideas land here, not on the board')).toBeVisible();
  await sound(page, 'inbox-empty');
  await page.getByRole('button', { name: 'Add a suggestion' }).click();
  await page.getByRole('button', { name: 'Gemini', exact: true }).click();
  const line = page.getByRole('textbox', { name: 'One idea, or paste a list' });
  await line.fill('Dark mode');
  await line.press('Enter');
  await expect(facing(page, 'Dark mode')).toBeVisible();
  await paste(
    line,
    'I could add:\n1. **Sign in with Google**: no password\n2. Print a recipe\n- [ ] Offline mode',
  );
  await expect(page.getByText('Left out: “I could add:”')).toBeVisible();
  await sound(page, 'inbox-pasted');
  await page.getByRole('button', { name: 'Add 3 suggestions' }).click();
  await expect(page.getByText('4 suggestions waiting')).toBeVisible();
  await sound(page, 'inbox-adding');
  await page.getByRole('button', { name: 'Close' }).click();
  const next = page.locator('.suggestions strong');
  await expect(next).toHaveText(['Sign in with Google', 'Print a recipe', 'Offline mode']);
  await expect(answer(page).getByText(/^Gemini/)).toBeVisible();
  await sound(page, 'inbox');
  await page.getByRole('button', { name: 'Add a suggestion' }).click();
  await expect(page.getByRole('button', { name: 'Gemini', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('the paste button takes a list from the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'inbox');
  await page.evaluate(() => navigator.clipboard.writeText('- One\n- Two'));
  await page.getByRole('button', { name: 'Add a suggestion' }).click();
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.getByRole('button', { name: 'Add 2 suggestions' }).click();
  await expect(page.getByText('2 suggestions waiting')).toBeVisible();
});

test('accepting makes a card of the chosen release, and can be taken back', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await suggested(project, 'Print a recipe', { text: 'On **A4**.', source: 'Claude' });
  await project.open(page, 'inbox');
  await expect(facing(page, 'Print a recipe')).toBeVisible();
  await page.getByLabel('Accept into').selectOption({ label: 'MVP' });
  await page.getByRole('button', { name: 'Accept MVP' }).click();
  await expect(page.getByText('Suggestion “Print a recipe” accepted')).toBeVisible();
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(facing(page, 'Print a recipe')).toBeVisible();
  await page.getByRole('button', { name: 'Accept MVP' }).click();
  // a page that is left in the very moment of a click has not stored what was clicked
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  const cards = async () => (await (await page.request.get(`${project.path}/board`)).json()).cards;
  await expect.poll(cards).toMatchObject([{ title: 'Print a recipe' }]);
  await project.open();
  await page.getByRole('button', { name: /^Print a recipe/ }).click();
  await expect(page.getByRole('dialog').getByText('A4')).toBeVisible();
});

test('what was refused before says so beside it, and what is there already takes it in', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  const refused = await suggested(project, 'Sign in with Google');
  await project.owner.send('POST', `${project.path}/suggestions/reject`, {
    suggestions: [refused],
    reason: 'Passkeys are enough',
  });
  await project.card('Google login');
  await suggested(project, 'Let users log in with Google');
  await project.open(page, 'inbox');
  await expect(page.getByText('Rejected today: Passkeys are enough')).toBeVisible();
  await sound(page, 'inbox-similar');
  await page.getByRole('button', { name: 'Merge into RB-1' }).click();
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  await project.open();
  await page.getByRole('button', { name: /^Google login/ }).click();
  await expect(page.getByRole('dialog').getByText('Let users log in with Google')).toBeVisible();
});

test('many are rejected at once with a reason, found again by it, and opened again', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  for (const title of ['Blockchain', 'Confetti', 'Dark mode']) await suggested(project, title);
  await project.open(page, 'inbox');
  await page.getByRole('button', { name: 'Select suggestions' }).click();
  await page.getByRole('button', { name: /^Blockchain/ }).click();
  await page.getByRole('button', { name: /^Confetti/ }).click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await sound(page, 'inbox-select');
  await page.getByRole('button', { name: 'Reject' }).click();
  await page.getByLabel('Why not?').fill('Nobody would miss it');
  await sound(page, 'inbox-reject');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.getByText('2 suggestions rejected')).toBeVisible();
  await page.getByRole('button', { name: 'End the selection' }).click();
  await expect(facing(page, 'Dark mode')).toBeVisible();
  await page.getByRole('link', { name: 'Triaged' }).click();
  await page.getByLabel('Search what was triaged').fill('confetti');
  await expect(page.getByRole('dialog').locator('strong')).toHaveText(['Confetti']);
  await expect(page.getByRole('dialog').getByText('Nobody would miss it')).toBeVisible();
  await sound(page, 'inbox-triaged');
  await page.getByRole('button', { name: 'Open “Confetti” again' }).click();
  await expect(page.getByText('Nothing triaged matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('2 suggestions waiting')).toBeVisible();
});

test('what is parked is out of sight and comes back on its day without anybody writing', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await suggested(project, 'Print a recipe');
  await suggested(project, 'Dark mode');
  await project.open(page, 'inbox');
  await page.getByRole('button', { name: 'Park', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Park “Print a recipe”' })).toBeVisible();
  await sound(page, 'inbox-park');
  await page.getByRole('button', { name: /^In a week/ }).click();
  await expect(facing(page, 'Dark mode')).toBeVisible();
  await page.getByRole('button', { name: 'Park', exact: true }).click();
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
  await page.locator('.parked > summary').click();
  await expect(page.getByText('until Later is next')).toBeVisible();
  const writes: string[] = [];
  page.on('request', (one) => one.method() !== 'GET' && writes.push(one.url()));
  await page.clock.setSystemTime(Date.now() + 8 * 24 * 3_600_000);
  await page.reload();
  await expect(facing(page, 'Print a recipe')).toBeVisible();
  await expect(page.getByText('1 suggestion waiting')).toBeVisible();
  expect(writes).toEqual([]);
});

test('a suggestion is reworded before it is answered', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await suggested(project, 'Shall I add OAuth next?', { text: 'x '.repeat(200) });
  await project.open(page, 'inbox');
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Text')).toHaveValue(/^(x ){200}$/);
  await page.getByLabel('Title').fill('Sign in with OAuth');
  await sound(page, 'inbox-edit');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(facing(page, 'Sign in with OAuth')).toBeVisible();
});

test('answers given without a connection are sent later', async ({ page, context }) => {
  const project = await (await Person.signedUp(page)).newProject('Tunnel', 'TU');
  for (const title of ['One', 'Two', 'Three']) await suggested(project, title);
  await project.open(page, 'inbox');
  await page.getByRole('button', { name: 'Add a suggestion' }).click();
  await context.setOffline(true);
  const line = page.getByRole('textbox', { name: 'One idea, or paste a list' });
  await line.fill('Four');
  await line.press('Enter');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(facing(page, 'Two')).toBeVisible();
  await page.getByRole('button', { name: /^Four/ }).click();
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByText('2 suggestions waiting')).toBeVisible();
  await context.setOffline(false);
  await expect(async () => {
    const board = await (await page.request.get(`${project.path}/board`)).json();
    expect(board.cards.map(({ title }: { title: string }) => title)).toEqual(['One', 'Four']);
    expect(board.suggestions).toHaveLength(2);
  }).toPass();
});

test('a text shared from another app becomes a suggestion of the last used project, offline too', async ({
  page,
  context,
}) => {
  const person = await Person.signedUp(page);
  const other = await person.newProject('Another', 'AN');
  const project = await person.newProject('Recipe box', 'RB');
  await other.open();
  await project.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto('/');
  await expect(page.getByText('Another')).toBeVisible();
  await context.setOffline(true);
  const text = '1. Dark mode\n2. Print a recipe';
  await page.goto(`/share?${new URLSearchParams({ title: '', text, url: 'https://example.org/chat' })}`);
  await expect(page.getByLabel('What was shared')).toHaveValue('1. Dark mode\n2. Print a recipe');
  await expect(page.locator('main .lines button').first()).toContainText('Recipe box');
  await sound(page, 'share');
  await page.getByRole('button', { name: /^Recipe box/ }).click();
  await expect(facing(page, 'Dark mode')).toBeVisible();
  await expect(page.getByText('2 suggestions waiting')).toBeVisible();
  await context.setOffline(false);
  await expect(async () => {
    const { suggestions } = await (await page.request.get(`${project.path}/board`)).json();
    expect(suggestions.map(({ title }: { title: string }) => title)).toEqual(['Dark mode', 'Print a recipe']);
  }).toPass();
});

test('a text is shared before there is a service worker, and by an app that an earlier version installed', async ({
  page,
}) => {
  const person = await Person.signedUp(page);
  await person.newProject('Recipe box', 'RB');
  await page.goto('/share?text=Dark+mode+%26+more');
  await expect(page.getByLabel('What was shared')).toHaveValue('Dark mode & more');
  await expect(page).toHaveURL('/share#text=Dark+mode+%26+more');
  await page.reload();
  await expect(page.getByLabel('What was shared')).toHaveValue('Dark mode & more');

  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    const field = document.createElement('textarea');
    Object.assign(field, { name: 'text', value: 'Print a recipe' });
    form.append(field);
    document.body.append(form);
    form.submit();
  });
  await expect(page.getByLabel('What was shared')).toHaveValue('Print a recipe');
});
