import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { paste } from './paste';
import { another, Person, sound, type TestProject } from './person';

async function opened(page: Page): Promise<TestProject> {
  const project = await (await Person.signedUp(page)).newProject();
  await project.open(page, 'groundwork');
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
  return project;
}

const who = 'Who will use this, and what are they trying to get done?';
const area = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, question: string) => page.getByRole('link', { name: question });

/** What the server has of a check, by its question. */
async function check(page: Page, project: TestProject, question: string) {
  const board = await (await page.request.get(`${project.path}/board`)).json();
  const { id } = board.checks.find((one: { question: string }) => one.question === question);
  return (await page.request.get(`${project.path}/checks/${id}`)).json();
}

test('a new project asks what a good lead would ask, and an answer settles a question', async ({ page }) => {
  const project = await opened(page);
  await expect(page.getByText('23 open checks are required before MVP can be locked.')).toBeVisible();
  await sound(page, 'groundwork');
  await row(page, who).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(/the first to be regretted/)).toBeVisible();
  await sound(page, 'check');
  await sheet.getByRole('button', { name: 'Write the answer' }).click();
  await sheet.getByRole('textbox', { name: 'Answer' }).fill('**Cooks** who scale recipes.');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.locator('strong', { hasText: 'Cooks' })).toBeVisible();
  await expect(sheet.getByText('Answered', { exact: true })).toBeVisible();
  await sound(page, 'check-answered');
  await expect
    .poll(async () => await check(page, project, who))
    .toMatchObject({ summary: { state: 'answered' }, answer: '**Cooks** who scale recipes.' });
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('1 of 41 settled')).toBeVisible();
  await expect(row(page, who)).toBeHidden();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(row(page, `Answered: ${who}`)).toBeVisible();
  await sound(page, 'groundwork-all');
});

test('one walks from question to question, waives one for a reason and opens it again', async ({ page }) => {
  const project = await opened(page);
  await row(page, who).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^Next open question/ }).click();
  const next = 'What is the one thing a user must be able to do from beginning to end on the first day?';
  await expect(sheet.getByRole('textbox', { name: 'Question' })).toHaveValue(next);
  await sheet.getByText('Waive…').click();
  await sheet.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(sheet.getByLabel('Why this project does without an answer')).toBeFocused();
  await sheet.getByLabel('Why this project does without an answer').fill('Only for myself.');
  await sheet.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(sheet.getByText('Waived: Only for myself.')).toBeVisible();
  await sound(page, 'check-waived');
  await expect.poll(async () => (await check(page, project, next)).reason).toBe('Only for myself.');
  await sheet.getByRole('button', { name: 'Open again' }).click();
  await expect(sheet.getByText('Open', { exact: true })).toBeVisible();
  await expect.poll(async () => (await check(page, project, next)).summary.state).toBe('open');
  await page.goBack();
  await expect(sheet).toBeHidden();
});

test('use cases are a short list that takes a pasted one, and is edited where it stands', async ({
  page,
}) => {
  const project = await opened(page);
  const list = area(page, 'Use cases');
  await list.getByLabel('Add a use case').fill('Print a recipe');
  await page.keyboard.press('Enter');
  await paste(list.getByLabel('Add a use case'), '1. Scale a recipe\n2. Find one by what is in the fridge');
  await list.getByRole('button', { name: 'Add 2 lines' }).click();
  const cases = list.locator('.use-cases li');
  await expect(cases).toHaveCount(3);
  await list.getByRole('button', { name: 'Edit “Scale a recipe”' }).click();
  await list.getByLabel('Text of the use case').fill('Scale a recipe to the guests');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Edit “Scale a recipe to the guests”' }).click();
  await list.getByRole('button', { name: 'Move up' }).click();
  await page.keyboard.press('Escape');
  await expect(cases.first()).toHaveText('Scale a recipe to the guests');
  await sound(page, 'use-cases');
  await list.getByRole('button', { name: 'Edit “Print a recipe”' }).click();
  await list.getByRole('button', { name: 'Remove' }).click();
  await expect(cases).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cases).toHaveCount(3);
  const readChecks = async () =>
    (await (await page.request.get(`${project.path}/board`)).json()).useCases.map(
      (one: { text: string }) => one.text,
    );
  await expect
    .poll(readChecks)
    .toEqual(['Scale a recipe to the guests', 'Print a recipe', 'Find one by what is in the fridge']);
});

test('what is typed is kept when the page is left by going back', async ({ page }) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.owner.send('POST', `${project.path}/use-cases`, { id: randomUUID(), text: 'Print a recipe' });
  await project.open(page, 'board');
  await page.getByRole('link', { name: 'Groundwork' }).click();
  const list = area(page, 'Use cases');
  const readUseCases = async () =>
    (await (await page.request.get(`${project.path}/board`)).json()).useCases.map(
      (useCase: { text: string }) => useCase.text,
    );
  await list.getByRole('button', { name: 'Edit “Print a recipe”' }).click();
  await list.getByLabel('Text of the use case').fill('Print a recipe for the kitchen wall');
  await page.goBack();
  await expect.poll(readUseCases).toEqual(['Print a recipe for the kitchen wall']);
  await page.goForward();
  await list.getByLabel('Add a use case').fill('Scale a recipe');
  await page.goBack();
  await expect.poll(readUseCases).toEqual(['Print a recipe for the kitchen wall', 'Scale a recipe']);
});

test('a project edits its list: adds, requires, orders and removes checks', async ({ page }) => {
  await opened(page);
  await page.getByRole('link', { name: 'Edit the list' }).click();
  const performance = area(page, 'Performance');
  await performance.getByLabel('Add a check').fill('What does a user see while waiting?');
  await page.keyboard.press('Enter');
  const questions = performance.locator('li p');
  await expect(questions).toHaveCount(4);
  await performance.getByRole('checkbox', { name: /What does a user see/ }).check();
  await performance.getByRole('button', { name: /^Move up: What does a user see/ }).click();
  await expect(questions.nth(2)).toHaveText('What does a user see while waiting?');
  await expect(performance.getByRole('button', { name: /^Move up: What does a user see/ })).toBeFocused();
  await sound(page, 'edit-checks');
  await performance.getByRole('button', { name: /^Remove: How many users/ }).click();
  await expect(questions).toHaveCount(3);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
  await page.getByRole('link', { name: 'Edit the list' }).click();
  await page.getByRole('button', { name: 'Add the standard checks that are missing' }).click();
  await expect(questions).toHaveCount(4);
  await page.reload();
  await expect(performance.getByText('How many users, how much data')).toBeVisible();
  await expect(performance.getByRole('checkbox', { name: /What does a user see/ })).toBeChecked();
});

test('a project without checks teaches what they are for and gets them in one tap', async ({ page }) => {
  const person = await Person.signedUp(page);
  const id = randomUUID();
  await person.send('POST', '/api/projects', { id, key: 'OLD', name: 'Older', template: 'empty' });
  await page.goto(`/p/${id}/groundwork`);
  await expect(page.getByText('Groundwork is what to settle before coding')).toBeVisible();
  await sound(page, 'groundwork-empty');
  await page.getByRole('button', { name: 'Add the standard checks' }).click();
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
});

test('an answer that is written offline is kept, shown, sent later and taken back', async ({
  page,
  context,
}) => {
  const project = await opened(page);
  await row(page, who).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Write the answer' })).toBeVisible();
  await context.setOffline(true);
  await sheet.getByRole('button', { name: 'Write the answer' }).click();
  await sheet.getByRole('textbox', { name: 'Answer' }).fill('Cooks.');
  await page.keyboard.press('Escape');
  await sheet.getByRole('button', { name: 'Open again' }).click();
  await sheet.getByRole('button', { name: 'Edit the answer' }).click();
  await sheet.getByRole('textbox', { name: 'Answer' }).fill('Cooks and bakers.');
  await page.keyboard.press('Escape');
  await expect(sheet.getByText('Answered', { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => await check(page, project, who))
    .toMatchObject({ summary: { state: 'answered' }, answer: 'Cooks and bakers.' });
  await page.keyboard.press('Control+z');
  await expect(sheet.getByText('Open', { exact: true })).toBeVisible();
  await expect.poll(async () => (await check(page, project, who)).answer).toBe('Cooks.');
});

test('two who answer the same question see both answers', async ({ page, browser }) => {
  const project = await opened(page);
  const amir = await Person.signedUp(await another(browser), 'Amir');
  await amir.joins(project);
  const { summary } = await check(page, project, who);
  await row(page, who).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Write the answer' }).click();
  await sheet.getByRole('textbox', { name: 'Answer' }).fill('Cooks.');
  await amir.send('PATCH', `${project.path}/checks/${summary.id}/answer`, {
    answer: { from: '', to: 'Bakers.' },
  });
  await sheet.getByRole('button', { name: 'Save' }).click();
  const refused = sheet.getByRole('region', { name: 'Not saved' });
  await expect(refused.getByText('Bakers.')).toBeVisible();
  await sound(page, 'check-conflict');
  await refused.getByRole('button', { name: 'Take mine' }).click();
  await expect.poll(async () => (await check(page, project, who)).answer).toBe('Cooks.');
});

test('the first release says what it waits for, and leads there', async ({ page }) => {
  const project = await opened(page);
  await project.open(page, 'plan');
  await page.getByRole('link', { name: /^MVP/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('23 open checks are required before MVP can be locked.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Lock the scope' })).toBeHidden();
  await sound(page, 'release-waits');
  await sheet.getByRole('link', { name: 'Go to the groundwork' }).click();
  await expect(page.getByText('0 of 41 settled')).toBeVisible();
});

test('a viewer reads the answers and is offered no change', async ({ page, browser }) => {
  const project = await opened(page);
  const { summary } = await check(page, project, who);
  await project.owner.send('PATCH', `${project.path}/checks/${summary.id}/answer`, {
    answer: { from: '', to: 'Cooks.' },
  });
  const viewer = await Person.signedUp(await another(browser), 'Vera');
  await viewer.joins(project, 'viewer');
  await project.open(viewer.page, 'groundwork');
  await viewer.page.getByRole('button', { name: 'All', exact: true }).click();
  await row(viewer.page, who).click();
  await expect(viewer.page.getByRole('dialog').getByText('Cooks.')).toBeVisible();
  await expect(
    viewer.page.getByRole('dialog').getByRole('button', { name: /Edit|Open again|Waive/ }),
  ).toHaveCount(0);
  await expect(viewer.page.getByRole('link', { name: 'Edit the list' })).toHaveCount(0);
});
