import { expect, type Page, type Request, test } from '@playwright/test';
import { another, Person, type TestProject } from './person';
import counted from './requests.json' with { type: 'json' };

// a worker of the site would answer in the place of the routes below
test.use({ serviceWorkers: 'block' });

let project: TestProject;
let other: Person;
/** What the board asked for since it was last emptied. */
let asked: string[];
/** Questions that are not answered yet; a stream is never. */
const waiting = new Set<Request>();

test.beforeEach(async ({ page, browser }) => {
  project = await (await Person.signedUp(page)).newProject();
  await project.card('There before');
  other = await Person.signedUp(await another(browser), 'Otto');
  await other.joins(project);
  asked = [];
  waiting.clear();
  page.on('request', (request) => {
    const kind = /\/(board|events|beacons|cards)(?:$|[/?])/.exec(new URL(request.url()).pathname)?.[1];
    if (!kind) return;
    asked.push(kind);
    if (kind !== 'events') waiting.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => waiting.delete(request));
});

test.afterEach(async () => {
  await other.page.context().close();
});

const times = (kind: string) => asked.filter((one) => one === kind).length;
const adds = (title: string) =>
  other.send('POST', `${project.path}/cards`, { id: crypto.randomUUID(), title });

/** Opens the board as a deployment on AWS would: it says that there is a beacon, which sends what `says` answers. */
async function withBeacon(page: Page, says: () => { status: number; body: string }): Promise<void> {
  await page.route(/\/api\/projects\/[^/]+\/board/, async (route) => {
    const response = await route.fetch();
    if (response.status() !== 200) return await route.fulfill({ response });
    const json = { ...(await response.json()), updates: { kind: 'beacon', url: '/beacons/b' } };
    await route.fulfill({ response, json });
  });
  await page.route('**/beacons/b', async (route) => {
    expect(await route.request().headerValue('cookie')).toBeNull();
    await route.fulfill({ contentType: 'text/plain', ...says() });
  });
  await project.open(page);
  await expect(page.getByText('There before')).toBeVisible();
  await expect.poll(() => times('beacons')).toBeGreaterThan(0);
}

/** Lets the page's own time pass, in which no answer takes any. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let half = 0; half < 2 * seconds; half++) {
    await page.clock.runFor(500);
    while (waiting.size > 0) await page.waitForTimeout(5);
  }
}

async function look(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('a stream sends what others change, and an idle board hardly asks', async ({ page }) => {
  await page.clock.install();
  await project.open();
  await expect.poll(() => times('events')).toBe(1);
  await adds('Sent by the stream');
  await expect(page.getByText('Sent by the stream')).toBeVisible();

  asked = [];
  await pass(page, 60);
  test.info().annotations.push({ type: 'idle minute, stream', description: JSON.stringify(count()) });
  expect(times('events'), 'the stream stays open').toBe(0);
  expect(times('board'), 'asked for what was missed').toBeLessThan(8);
  await adds('Sent after a while');
  await expect(page.getByText('Sent after a while')).toBeVisible();
});

test('a beacon shows what others change, and an idle board reads nothing else', async ({ page }) => {
  await page.clock.install();
  let beacon = { status: 403, body: '<Error>AccessDenied</Error>' };
  await withBeacon(page, () => beacon);
  asked = [];
  await pass(page, 60);
  test.info().annotations.push({ type: 'idle minute, beacon', description: JSON.stringify(count()) });
  const { api, beacon: looks } = counted.idleMinute;
  expect(times('beacons')).toBeLessThanOrEqual(looks);
  // half a second passes now and then before the page has read an answer
  expect(times('beacons'), 'the costs count no more than there are').toBeGreaterThan(looks / 2);
  expect(times('board'), 'asked for what was missed').toBeLessThanOrEqual(api + 1);
  expect(times('board')).toBeGreaterThan(api - 2);

  const { revision } = await (await adds('Sent by the beacon')).json();
  beacon = { status: 200, body: String(revision) };
  await expect(page.getByText('Sent by the beacon')).toBeVisible();
  await adds('Sent by another number');
  // of two changes at once the later one may be written first
  beacon = { status: 200, body: String(revision - 1) };
  await expect(page.getByText('Sent by another number')).toBeVisible();
});

test('a change asks the API once for each board it is shown on', async ({ page }) => {
  await page.clock.install();
  let revision = 0;
  await withBeacon(page, () => ({ status: revision ? 200 : 403, body: String(revision) }));
  page.on('response', async (response) => {
    if (response.request().method() === 'POST') revision = (await response.json()).revision;
  });
  await pass(page, 2);
  asked = [];
  await page.getByRole('button', { name: 'Add a card' }).click();
  await page.getByLabel('Add a card to To do').fill('Made here');
  await page.keyboard.press('Enter');
  await expect(page.getByText('RB-2')).toBeVisible();
  await pass(page, 3);
  expect([times('cards'), times('board')]).toEqual([1, counted.change.maker - 1]);

  asked = [];
  revision = (await (await adds('Made elsewhere')).json()).revision;
  await pass(page, 3);
  await expect(page.getByText('Made elsewhere')).toBeVisible();
  expect([times('cards'), times('board')]).toEqual([0, counted.change.otherViewer]);
});

test('where a proxy answers in the place of the beacon, the board polls', async ({ page }) => {
  await withBeacon(page, () => ({ status: 200, body: '<h1>Sign in to the network</h1>' }));
  await expect.poll(() => times('beacons')).toBe(3);
  for (const title of ['Found by asking', 'Found by asking again']) {
    await adds(title);
    await expect(page.getByText(title, { exact: true })).toBeVisible();
  }
  expect(times('beacons')).toBe(3);
});

test('where streams are refused, the board polls', async ({ page }) => {
  await page.route('**/events', (route) => route.fulfill({ status: 503, body: '' }));
  await project.open();
  await expect.poll(() => times('events')).toBe(3);
  await adds('Found by asking');
  await expect(page.getByText('Found by asking')).toBeVisible();
});

test('a hidden board neither reads the beacon nor asks, and catches up when it is shown', async ({
  page,
}) => {
  await page.clock.install();
  await withBeacon(page, () => ({ status: 200, body: '1' }));
  await look(page, 'hidden');
  // what was under way ends
  await pass(page, 1);
  asked = [];
  await adds('Changed meanwhile');
  await pass(page, 60);
  expect(asked).toEqual([]);
  await look(page, 'visible');
  await expect(page.getByText('Changed meanwhile')).toBeVisible();
  await expect.poll(() => times('beacons')).toBeGreaterThan(0);
});

test('a hidden board closes its stream, and opens one when it is shown', async ({ page }) => {
  await project.open();
  await expect.poll(() => times('events')).toBe(1);
  const closed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
  await look(page, 'hidden');
  await closed;
  await adds('Changed meanwhile');
  await look(page, 'visible');
  await expect(page.getByText('Changed meanwhile')).toBeVisible();
  await expect.poll(() => times('events')).toBe(2);
});

test('a board that was offline hears of changes again', async ({ page, context }) => {
  await project.open();
  await expect.poll(() => times('events')).toBe(1);
  await context.setOffline(true);
  await adds('Changed meanwhile');
  await context.setOffline(false);
  await expect(page.getByText('Changed meanwhile')).toBeVisible();
  await expect.poll(() => times('events')).toBeGreaterThan(1);
  await adds('Heard again');
  await expect(page.getByText('Heard again')).toBeVisible();
});

test('who is removed sees so at once by a board that is open', async ({ page }) => {
  const me = await (await page.request.get('/api/me')).json();
  await project.open(other.page);
  await expect(other.page.getByText('There before')).toBeVisible();
  const id = (await (await other.page.request.get('/api/me')).json()).account.id;
  expect(id).not.toBe(me.account.id);
  await project.owner.send('DELETE', `${project.path}/members/${id}`);
  await expect(other.page.getByText('There before')).toBeHidden();
});

/** How often what was asked for. */
const count = () => Object.fromEntries(['board', 'events', 'beacons'].map((kind) => [kind, times(kind)]));
