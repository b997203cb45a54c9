import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { Person, sound, type TestProject } from './person';

async function opened(page: Page): Promise<TestProject> {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'decisions');
  await expect(page.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  return project;
}

async function decided(project: TestProject, title: string, fields: object = {}): Promise<string> {
  const id = randomUUID();
  await project.owner.send('POST', `${project.path}/decisions`, { id, title, ...fields });
  return id;
}

const readDecision = async (page: Page, project: TestProject, id: string) =>
  (await page.request.get(`${project.path}/decisions/${id}`)).json();

test('a decision is written down in a line, worked out, accepted and called a convention', async ({
  page,
}) => {
  const project = await opened(page);
  await expect(page.getByText('A decision is written down once')).toBeVisible();
  await sound(page, 'decisions-empty');
  await page.getByLabel('Write down a decision').fill('Rows become records in one place');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Rows become records/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('D-1')).toBeVisible();
  await sheet.getByRole('button', { name: 'What was decided?' }).click();
  await sheet.getByRole('textbox', { name: 'Decision' }).fill('Only in `database/`.');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByRole('button', { name: 'What made it necessary?' }).click();
  await sheet.getByRole('textbox', { name: 'Context' }).fill('Each model maps rows *its* way.');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.getByRole('checkbox', { name: /A convention/ }).check();
  await sheet.getByRole('button', { name: 'Accept' }).click();
  await expect(sheet.getByText('Accepted', { exact: true })).toBeVisible();
  await expect(sheet.getByText('Remove', { exact: true })).toBeHidden();
  await sound(page, 'decision');
  const id = page.url().split('decision-')[1] ?? '';
  await expect
    .poll(async () => await readDecision(page, project, id))
    .toMatchObject({
      summary: { number: 1, status: 'accepted', convention: true },
      decision: 'Only in `database/`.',
      context: 'Each model maps rows *its* way.',
    });
});

test('a decision is superseded by a new one, and each leads to the other', async ({ page }) => {
  const project = await opened(page);
  const old = await decided(project, 'Use MySQL');
  await decided(project, 'Keep it small', { convention: true });
  await page.reload();
  await page.getByRole('link', { name: /Use MySQL/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Supersede…' }).click();
  const choice = page.getByRole('dialog', { name: 'What takes the place of D-1?' });
  await expect(choice.getByRole('button', { name: /Keep it small/ })).toBeVisible();
  await sound(page, 'supersede');
  await choice.getByLabel('Title of a decision').fill('Use MariaDB');
  await choice.getByRole('button', { name: 'New: “Use MariaDB”' }).click();
  await expect(choice).toBeHidden();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('link', { name: 'Superseded by D-3' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toHaveValue('Use MariaDB');
  await expect(sheet.getByRole('link', { name: 'In place of D-1' })).toBeVisible();
  await expect.poll(async () => (await readDecision(page, project, old)).summary.status).toBe('superseded');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await sound(page, 'decisions');
});

test('decisions are found by what stands in their texts, and by their titles offline', async ({
  page,
  context,
}) => {
  const project = await opened(page);
  await decided(project, 'Use MariaDB', { consequences: 'Backups every night.' });
  await decided(project, 'Use Java');
  await page.reload();
  await page.getByLabel('Search decisions').fill('backups');
  await expect(page.getByRole('link', { name: /Use MariaDB/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Use Java/ })).toBeHidden();
  await context.setOffline(true);
  await page.getByLabel('Search decisions').fill('java');
  await expect(page.getByRole('link', { name: /Use Java/ })).toBeVisible();
  await expect(page.getByText('Without a connection only titles are searched.')).toBeVisible();
  await page.getByLabel('Search decisions').fill('nothing such');
  await expect(page.getByText('No decision matches.').first()).toBeVisible();
  await sound(page, 'decisions-search');
  await context.setOffline(false);
});

test('a card says which decisions it follows, and they say which cards follow them', async ({ page }) => {
  const project = await opened(page);
  const decision = await decided(project, 'Use MariaDB');
  const card = await project.card('Store recipes');
  await project.open(page, `board/card/${card}`);
  await page.getByRole('link', { name: 'Link a decision' }).click();
  const choice = page.getByRole('dialog', { name: 'Decisions of this card' });
  await choice.getByRole('checkbox', { name: /Use MariaDB/ }).check();
  await sound(page, 'card-decisions');
  await page.goBack();
  const linked = page.getByRole('region', { name: 'Decisions' });
  await expect(linked.getByRole('link', { name: /D-1 Use MariaDB/ })).toBeVisible();
  await sound(page, 'card-with-decision');
  await linked.getByRole('link', { name: /Use MariaDB/ }).click();
  await expect(page.getByRole('region', { name: 'Cards that follow it' })).toContainText('Store recipes');
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove this proposal' }).click();
  await expect(page.getByRole('link', { name: /Use MariaDB/ })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /Use MariaDB/ })).toBeVisible();
  await expect.poll(async () => (await readDecision(page, project, decision)).summary?.number).toBe(1);
  await expect
    .poll(async () => (await (await page.request.get(`${project.path}/cards/${card}`)).json()).card.decisions)
    .toEqual([decision]);
});

test('the history says what was decided and settled in words', async ({ page }) => {
  const project = await opened(page);
  const decision = await decided(project, 'Use MariaDB');
  const better = await decided(project, 'Use Postgres');
  await project.owner.send('POST', `${project.path}/decisions/${decision}/accept`);
  await project.owner.send('POST', `${project.path}/decisions/${better}/accept`);
  await project.owner.send('POST', `${project.path}/decisions/${decision}/supersede`, { by: better });
  const board = await (await page.request.get(`${project.path}/board`)).json();
  const [first, second] = board.checks;
  await project.owner.send('POST', `${project.path}/checks/${first.id}/waive`, { reason: 'Only for me.' });
  await project.owner.send('PATCH', `${project.path}/checks/${second.id}/answer`, {
    answer: { from: '', to: 'Yes.' },
  });
  await project.open(page, 'activity');
  await expect(page.getByText('Tess accepted the decision “Use MariaDB”')).toBeVisible();
  await expect(page.getByText('Tess superseded “Use MariaDB” by “Use Postgres”')).toBeVisible();
  await expect(page.getByText(/Tess waived “Who will use this/)).toBeVisible();
  await expect(page.getByText('Only for me.')).toBeVisible();
  await expect(page.getByText(/Tess answered “What is the one thing/)).toBeVisible();
  await sound(page, 'activity-groundwork');
});
