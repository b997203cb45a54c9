import { expect, type Page, test } from '@playwright/test';
import { Person } from './person';

test('the site starts without a connection at any address, shows the board, and sends later what was typed', async ({
  page,
  context,
}) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) violations.push(message.text());
  });
  const project = await (await Person.signedUp(page)).newProject('Tunnel', 'TU');
  await project.card('Known before');
  await project.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await context.setOffline(true);
  await project.open();
  await expect(page.getByText('Known before')).toBeVisible();
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel(/Add a card/).fill('Typed in a tunnel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Typed in a tunnel')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('TU-2')).toBeVisible();

  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(cached).toContain('/index.html');
  expect(cached.filter((path) => path.startsWith('/api'))).toEqual([]);
  expect(violations).toEqual([]);
});

/** How many unsent changes the browser has stored. */
const storedChanges = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((found) => {
        request.onsuccess = () => found(request.result);
      });
    const db = await done(indexedDB.open('scopekeeper'));
    const count = await done(db.transaction('changes').objectStore('changes').count());
    db.close();
    return count;
  });

test('when somebody removes what the browser stored, the open page keeps what was typed and sends it', async ({
  page,
  context,
}) => {
  const project = await (await Person.signedUp(page)).newProject('Cleared', 'CL');
  await project.card('Known before');
  await project.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add a card' }).click();
  const field = page.getByLabel(/Add a card/);
  await field.fill('Typed before the storage went');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Typed before the storage went')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('scopekeeper').onsuccess = () => done();
      }),
  );
  await field.fill('Typed after it went');
  await page.keyboard.press('Enter');
  await expect(page.getByText('What this page still had is stored again.')).toBeVisible();
  await expect.poll(() => storedChanges(page)).toBe(2);
  await page.reload();
  await expect(page.getByText('Typed before the storage went')).toBeVisible();
  await expect(page.getByText('Typed after it went')).toBeVisible();
  await expect(page.getByText('Known before')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('CL-2')).toBeVisible();
  await expect(page.getByText('CL-3')).toBeVisible();
});
