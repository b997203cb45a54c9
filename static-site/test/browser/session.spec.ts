import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { another, Person, sound, type TestProject } from './person';

/** Somebody with a project that the device has a copy of, and that starts without a connection. */
async function onBoard(page: Page): Promise<{ person: Person; project: TestProject }> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  await project.card('Scale a recipe', { stage: project.stage('To do') });
  await project.open();
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  return { person, project };
}

/** Types a card that cannot be sent. */
async function typed(page: Page, context: BrowserContext, title: string): Promise<void> {
  await context.route('**/cards', (route) => route.abort());
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByText(title)).toBeVisible();
}

async function signsIn(page: Page, { username, password }: { username: string; password: string }) {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('Username').fill(username);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await expect(form).toBeHidden();
}

/** Comes back to the page, which asks at once; else it would be found out by the next question. */
const looksAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

/** Ends all sessions of somebody but the one that this makes. */
async function endsElsewhere(person: Person, page: Page): Promise<void> {
  const { username, password } = person;
  const headers = { Origin: new URL(test.info().project.use.baseURL ?? '').origin };
  const send = (method: string, path: string, data: object) =>
    page.request.fetch(path, { method, data, headers });
  await send('POST', '/api/sessions', { username, password });
  const answer = await send('PUT', '/api/me/password', { currentPassword: password, newPassword: password });
  expect(answer.ok()).toBe(true);
}

/** What the database of the site has, by storeName and key. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((found) => {
        request.onsuccess = () => found(request.result);
      });
    const db = await done(indexedDB.open('scopekeeper'));
    const found = [...db.objectStoreNames].map(async (name) => {
      const keys = await done(db.transaction(name).objectStore(name).getAllKeys());
      return keys.map((key) => `${name} ${key}`);
    });
    // by the mark the site knows that nobody emptied the storage
    const keys = (await Promise.all(found)).flat().filter((key) => key !== 'device mark');
    db.close();
    return [...keys, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  });

test('signing out without a connection clears the device at once and ends the session later', async ({
  page,
  context,
}) => {
  const { project } = await onBoard(page);
  const other = await context.newPage();
  await project.open(other);
  await expect(other.getByText('Scale a recipe')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  await expect(other.getByLabel('Username')).toBeVisible();
  await expect(other.getByText('Scale a recipe')).toBeHidden();
  expect(await kept(page)).toEqual(['device session']);
  await expect(page.getByText('You are signed out on this device.')).toBeVisible();
  await sound(page, 'signed-out-offline');

  // the cookie is still good, and the server cannot be reached: nobody comes back
  await context.route('**/api/sessions/current', (route) => route.fulfill({ status: 503 }));
  await context.setOffline(false);
  await project.open(page);
  await expect(page.getByLabel('Username')).toBeVisible();
  await expect(page.getByText('You are signed out on this device.')).toBeVisible();
  await expect(page.getByText('Scale a recipe')).toBeHidden();
  const me = async () => (await context.request.get('/api/me')).status();
  expect(await me()).toBe(200);

  await context.unrouteAll();
  await page.reload();
  await expect.poll(me).toBe(401);
  await expect(page.getByText('You are signed out on this device.')).toBeHidden();
  await expect.poll(() => kept(page)).toEqual([]);
});

test('a session that was ended elsewhere leaves nothing to read, not even by going back', async ({
  page,
  browser,
}) => {
  const { person } = await onBoard(page);
  await endsElsewhere(person, await another(browser));
  await looksAgain(page);
  await expect(page.getByRole('alert')).toContainText('Your session has ended.');
  await expect(page.getByText('Scale a recipe')).toBeHidden();
  await sound(page, 'session-ended');
  await expect.poll(() => kept(page)).toEqual([]);
  await page.goto('/account');
  await page.goBack();
  await expect(page.getByLabel('Username')).toBeVisible();
  await expect(page.getByText('Scale a recipe')).toBeHidden();
  await signsIn(page, person);
  await expect(page.getByText('Scale a recipe')).toBeVisible();
});

test('changes of a session that ended are discarded only when asked for, and then wholly', async ({
  page,
  context,
  browser,
}) => {
  const { person } = await onBoard(page);
  await typed(page, context, 'Typed in a tunnel');
  await endsElsewhere(person, await another(browser));
  await looksAgain(page);
  await expect(page.getByRole('alert')).toContainText('Your 1 unsent change is kept');
  await expect(page.getByText('Scale a recipe')).toBeHidden();
  await expect(page.getByText('Typed in a tunnel')).toBeHidden();
  await expect(page.getByRole('heading', { name: `1 unsent change by “${person.username}”` })).toBeVisible();
  await expect(page.getByLabel('Username')).toHaveValue(person.username);
  await sound(page, 'session-ended-unsent');
  await page.reload();
  await page.getByText('Discard instead').click();
  await sound(page, 'discard-unsent');
  await page.getByRole('button', { name: 'Discard 1 unsent change' }).click();
  await expect(page.getByRole('heading', { name: /unsent/ })).toBeHidden();
  await expect(page.getByLabel('Username')).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
  await context.unrouteAll();
});

test('another account on the device sees that changes wait there, but not which, and sends none', async ({
  page,
  context,
  browser,
}) => {
  const { person, project } = await onBoard(page);
  const bob = await Person.signedUp(await another(browser), 'Bob');
  await bob.joins(project);
  await typed(page, context, 'Typed by Tess');
  await context.clearCookies();
  await looksAgain(page);
  await expect(page.getByRole('alert')).toContainText('Your session has ended.');
  await context.unrouteAll();
  await signsIn(page, bob);
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: `1 unsent change by “${person.username}”` })).toBeVisible();
  await sound(page, 'account-kept-changes');
  const board = async () => await (await page.request.get(`${project.path}/board`)).text();
  expect(await board()).not.toContain('Typed by Tess');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signsIn(page, person);
  await expect(page.getByRole('heading', { name: 'Projects' })).toBeVisible();
  await expect.poll(board).toContain('Typed by Tess');
});

test('a proxy that answers in place of the server ends no session', async ({ page, context }) => {
  await onBoard(page);
  let asked = 0;
  await context.route('**/api/**', (route) => {
    asked++;
    return route.fulfill({ status: 401, contentType: 'text/html', body: '<h1>Sign in to the network</h1>' });
  });
  await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(2);
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  const inBetween = page.getByRole('link', { name: /Another page answers in place of the server/ });
  await expect(inBetween).toHaveAttribute('target', '_blank');
  await sound(page, 'page-between');
  await context.unrouteAll();
  const opened = context.waitForEvent('page');
  const answered = context.waitForEvent('response', (response) => /\/connect$/.test(response.url()));
  await inBetween.click();
  const connected = await answered;
  // the worker lets it through to the network, where the site is when nothing stands there any more
  expect(connected.fromServiceWorker()).toBe(false);
  await expect((await opened).getByRole('heading', { name: 'Projects' })).toBeVisible();
});

test('a 404 of a proxy removes no copy and parks no change', async ({ page, context }) => {
  const { project } = await onBoard(page);
  await context.route('**/api/**', (route) =>
    route.fulfill({ status: 404, contentType: 'text/plain', body: 'no healthy backend' }),
  );
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('Typed in a restart');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByText('Scale a recipe')).toBeVisible();
  await expect(page.getByText('Typed in a restart')).toBeVisible();
  await expect(page.getByText(/1 change waiting/)).toBeVisible();
  await context.unrouteAll();
  const titles = async () =>
    (await (await page.request.get(`${project.path}/board`)).json()).cards.map(
      (card: { title: string }) => card.title,
    );
  await expect.poll(titles, { timeout: 60_000 }).toContain('Typed in a restart');
});
