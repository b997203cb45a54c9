import { expect, type Page, test } from '@playwright/test';
import { another, drag, Person, sound, type TestProject } from './person';

async function planned(page: Page): Promise<TestProject> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.settle();
  const mvp = project.release('MVP');
  await project.card('Sign in', { release: mvp, estimate: 5, stage: project.stage('Done') });
  await project.card('Search', { release: mvp, estimate: 3 });
  await project.card('Share a recipe', { release: project.release('Next'), estimate: 2 });
  return project;
}

const lock = (project: TestProject) =>
  project.owner.send('POST', `${project.path}/releases/${project.release('MVP')}/lock`);

const scope = async (project: TestProject) => {
  const answer = await project.owner.page.request.get(
    `${project.path}/releases/${project.release('MVP')}/scope-changes`,
  );
  return ((await answer.json()).items as { title: string; direction: string; reason: string }[]).map(
    ({ title, direction, reason }) => `${direction} ${title}: ${reason}`,
  );
};

const card = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^RB-\\d+ ${title}`) });

test('a release gets a capacity, is locked, and then asks why its scope changes', async ({ page }) => {
  const project = await planned(page);
  await project.open(page, 'plan');
  await page.getByRole('link', { name: /^MVP, planned/ }).click();
  const sheet = page.getByRole('dialog', { name: 'MVP' });
  await sheet.getByLabel('Capacity in points').fill('6');
  await sheet.getByLabel('Target date').fill('2030-01-18');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('2 points over capacity')).toBeVisible();
  await sheet.getByRole('button', { name: 'Lock the scope' }).click();
  await expect(sheet.getByText(/What enters or leaves needs a reason/)).toBeVisible();
  await expect(sheet.getByText('Nothing entered or left since it was locked.')).toBeVisible();
  await sound(page, 'release-locked');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('link', { name: /^MVP, locked/ })).toContainText('5 of 8 points');

  await card(page, 'Share a recipe').click();
  await page.getByRole('link', { name: /Move to…/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'MVP Locked' }).click();
  const asked = page.getByRole('dialog', { name: 'Why does the scope change?' });
  await expect(asked.getByText('“Share a recipe” enters MVP, which is locked.')).toBeVisible();
  await sound(page, 'reason');
  await asked.getByRole('button', { name: 'Change and record it' }).click();
  await expect(asked.getByLabel('Reason')).toHaveAttribute('aria-invalid');
  await asked.getByLabel('Reason').fill('A customer waits for it');
  await asked.getByLabel('In exchange, take out').selectOption({ label: 'RB-2 Search' });
  await asked.getByRole('button', { name: 'Change and record it' }).click();
  await expect(asked).toBeHidden();
  await expect
    .poll(() => scope(project))
    .toEqual(['removed Search: A customer waits for it', 'added Share a recipe: A customer waits for it']);
  await page.goto(`/p/${project.id}/plan/slice-${project.release('MVP')}`);
  const reopened = page.getByRole('dialog', { name: 'MVP' });
  await expect(reopened.getByRole('listitem')).toHaveCount(2);
  await expect(reopened.getByText('in exchange for RB-2')).toBeVisible();
  await sound(page, 'scope-changes');
  await page.goto(`/p/${project.id}/activity`);
  await expect(page.getByText(/locked the release “MVP”/)).toBeVisible();
});

test('a carried card waits for the reason, and without one stays where it was', async ({ page }) => {
  const project = await planned(page);
  await lock(project);
  const loaded = page.waitForResponse(/drag-/);
  await project.open(page, 'plan');
  await loaded;
  const carry = async () => {
    const from = await card(page, 'Share a recipe').boundingBox();
    const to = await card(page, 'Search').boundingBox();
    if (!from || !to) throw new Error('not in sight');
    const start = { x: from.x + 120, y: from.y + from.height / 2 };
    const end = { x: start.x, y: to.y + 4 };
    if (test.info().project.use.hasTouch) return await drag(page, start, end);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 10 });
    await page.mouse.up();
  };
  const titles = () => page.locator('[data-card] .plan-face .grow').allTextContents();
  const before = await titles();
  await carry();
  const asked = page.getByRole('dialog', { name: 'Why does the scope change?' });
  await expect(asked).toBeVisible();
  await page.goBack();
  await expect(asked).toBeHidden();
  expect(await titles()).toEqual(before);
  expect(await scope(project)).toEqual([]);
  await carry();
  await asked.getByLabel('Reason').fill('It was forgotten');
  await page.keyboard.press('Enter');
  await expect.poll(() => scope(project)).toEqual(['added Share a recipe: It was forgotten']);

  // taking it back changes the scope too
  await page.getByRole('button', { name: 'Undo' }).click();
  await asked.getByRole('button', { name: 'It was forgotten' }).click();
  await expect(asked.getByLabel('Reason')).toHaveValue('It was forgotten');
  await asked.getByLabel('Reason').fill('Not now after all');
  await asked.getByRole('button', { name: 'Change and record it' }).click();
  await expect
    .poll(() => scope(project))
    .toEqual(['removed Share a recipe: Not now after all', 'added Share a recipe: It was forgotten']);
});

test('added, archived and restored cards ask too, and what was typed is kept', async ({ page }) => {
  const project = await planned(page);
  await lock(project);
  await project.open(page, 'plan');
  const asked = page.getByRole('dialog', { name: 'Why does the scope change?' });
  const give = async (reason: string) => {
    await asked.getByLabel('Reason').fill(reason);
    await asked.getByRole('button', { name: 'Change and record it' }).click();
    await expect(asked).toBeHidden();
  };
  await page.getByRole('button', { name: 'New card in MVP' }).click();
  await page.getByRole('textbox', { name: 'Add a card to MVP' }).fill('Print a recipe');
  await page.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Add a card to MVP' })).toHaveValue('Print a recipe');
  await page.getByRole('textbox', { name: 'Add a card to MVP' }).press('Enter');
  await give('Asked for by the first user');
  await expect(card(page, 'Print a recipe')).toBeVisible();
  await page.keyboard.press('Escape');
  await card(page, 'Search').click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await give('Too much for now');
  await expect(card(page, 'Search')).toBeHidden();
  await page.goto(`/p/${project.id}/archive`);
  await page.getByRole('button', { name: 'Restore “Search”' }).click();
  await give('It is needed after all');
  await expect
    .poll(() => scope(project))
    .toEqual([
      'added Search: It is needed after all',
      'removed Search: Too much for now',
      'added Print a recipe: Asked for by the first user',
    ]);
});

test('what was queued before a release was locked is given its reason later', async ({
  page,
  context,
  browser,
}) => {
  const project = await planned(page);
  await project.open(page, 'plan');
  // from the second visit on every part is there without a connection
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(card(page, 'Share a recipe')).toBeVisible();
  const other = await another(browser);
  const colleague = await Person.signedUp(other, 'Sam');
  await colleague.joins(project);
  await context.setOffline(true);
  await card(page, 'Share a recipe').click();
  await page.getByRole('link', { name: /Move to…/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'MVP', exact: true }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await colleague.send('POST', `${project.path}/releases/${project.release('MVP')}/lock`);
  await context.setOffline(false);
  await page.getByRole('link', { name: /1 change couldn’t be saved/ }).click({ timeout: 40_000 });
  const kept = page.getByRole('dialog', { name: 'Changes on this device' });
  await expect(kept.getByText('The scope of MVP is locked. Say why it changes.')).toBeVisible();
  await sound(page, 'scope-refused');
  await kept.getByLabel('Reason').fill('Decided before it was locked');
  await kept.getByRole('button', { name: 'Send with this reason' }).click();
  await expect.poll(() => scope(project)).toEqual(['added Share a recipe: Decided before it was locked']);
  await expect(kept.getByText('Everything you changed has reached the server.')).toBeVisible();
  await other.context().close();
});

test('shipping asks where unfinished cards go; only an owner takes it back', async ({ page, browser }) => {
  const project = await planned(page);
  await lock(project);
  const other = await another(browser);
  await (await Person.signedUp(other, 'Sam')).joins(project, 'viewer');
  const address = `/p/${project.id}/plan/slice-${project.release('MVP')}`;
  await other.goto(address);
  const seen = other.getByRole('dialog', { name: 'MVP' });
  await expect(seen.getByText(/What enters or leaves needs a reason/)).toBeVisible();
  await expect(seen.getByRole('button', { name: 'Close' })).toHaveCount(1);
  await expect(seen.getByRole('button', { name: /Ship|Save|Unlock/ })).toHaveCount(0);
  await sound(other, 'release-viewer');

  await page.goto(address);
  const sheet = page.getByRole('dialog', { name: 'MVP' });
  await expect(sheet.getByLabel('1 card is not done. It goes to')).toHaveValue(project.release('Next'));
  await sound(page, 'ship');
  await sheet.getByRole('button', { name: 'Ship it' }).click();
  await expect(sheet.getByText(/It keeps its cards/)).toBeVisible();
  await expect.poll(() => scope(project)).toEqual(['removed Search: Not done in time']);
  await expect(sheet.getByText('Search')).toBeVisible();
  await sheet.getByText('Back to planned').click();
  await sheet.getByRole('button', { name: 'Unlock' }).click();
  await expect(sheet.getByRole('button', { name: 'Lock the scope' })).toBeVisible();
  await other.context().close();
});
