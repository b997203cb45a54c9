import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { Person } from './person';
import { faultsOf } from './pseudoFaults';
import { buildPseudoSite, inGreek, servePseudoSite } from './pseudoSite';

test.use({ serviceWorkers: 'block', actionTimeout: 15_000, timezoneId: 'UTC' });
test.beforeAll(() => {
  test.setTimeout(180_000);
  buildPseudoSite();
});
test.beforeEach(async ({ context }) => servePseudoSite(context));

/** Opens pages one by one and collects what is wrong with their texts. */
class Tour {
  private seen = 0;

  /** @param faults each with the first page that had it */
  constructor(
    readonly page: Page,
    readonly faults = new Map<string, string>(),
  ) {}

  async open(path: string, act: () => Promise<unknown> = async () => undefined): Promise<void> {
    await this.page.goto(path);
    await this.look(path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/#.*/, ''), act);
  }

  async look(name: string, act: () => Promise<unknown> = async () => undefined): Promise<void> {
    await expect(this.page.locator('main').or(this.page.locator('dialog')).first()).toBeVisible();
    await act();
    await expect(this.page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
    await this.page.waitForLoadState('networkidle').catch(() => undefined);
    const shots = process.env.SCREENSHOTS;
    if (shots) await this.page.screenshot({ path: `${shots}/pseudo-${this.seen}-${Date.now()}.png` });
    this.seen += 1;
    expect(await this.page.locator('body').innerText(), `${name} shows pseudo-texts`).toMatch(/⟦/);
    for (const fault of await faultsOf(this.page)) this.faults.set(fault, this.faults.get(fault) ?? name);
  }
}

test('in the pseudo-locale every text is translated and whole', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const tour = new Tour(page);
  await tour.open('/');
  await tour.open('/recover');
  const person = await Person.signedUp(page);
  await tour.open('/');
  for (const path of ['/new', '/share', '/account']) await tour.open(path);
  await tour.open('/import', async () => {
    await page.locator('input[type=file]').setInputFiles('test/fixtures/trello.json');
    await expect(page.locator('.board-import').first()).toBeVisible();
  });
  const id = randomUUID();
  await person.send('POST', '/api/projects', { id, key: 'RB', name: 'Recipe box', template: 'demo' });
  const things = await prepared(person, id);
  await pages(tour, id, things);
  await actions(tour, id, things);
  await asGuest(browser, tour, person, id);
  expect(Object.fromEntries(tour.faults)).toEqual({});
});

/** Every page of a project, and every sheet that has an address. */
async function pages(tour: Tour, id: string, things: Things): Promise<void> {
  const { card } = things;
  await tour.open('/');
  for (const view of ['board', 'plan', 'focus', 'inbox', 'groundwork', 'decisions', 'activity', 'archive'])
    await tour.open(`/p/${id}/${view}`);
  for (const view of ['more', 'members', 'settings', 'groundwork/list']) await tour.open(`/p/${id}/${view}`);
  for (const sheet of ['board/filter', 'inbox/select']) await tour.open(`/p/${id}/${sheet}`);
  const sheets = [
    ...['release', 'jump', 'keys', 'waiting', 'reason'].map((sheet) => `board/${sheet}`),
    ...['', '/move', '/labels', '/blockers', '/decisions'].map((sheet) => `board/card/${card}${sheet}`),
    ...things.releases.map((release) => `plan/slice-${release}`),
    ...things.checks.map((check) => `groundwork/check-${check}`),
    ...things.decisions.flatMap((decision) => [
      `decisions/decision-${decision}`,
      `decisions/supersede-${decision}`,
    ]),
    ...['triaged', 'park', 'reject', 'merge', 'edit'].map((sheet) => `inbox/${sheet}`),
    ...Object.entries(things.parts).map(([list, part]) => `settings/${list}-${part}`),
    ...['settings/templates-bug', `members/${things.member}`],
  ];
  for (const sheet of sheets)
    await tour.open(`/p/${id}/${sheet}`, () => expect(tour.page.locator('dialog').first()).toBeVisible());
}

/** What shows only once something is done. */
async function actions(tour: Tour, id: string, { card, free, locked }: Things): Promise<void> {
  const { page } = tour;
  await tour.open(`/p/${id}/board`, () => page.locator('.fab').click());
  await tour.open(`/p/${id}/inbox/add`);
  await tour.open(`/p/${id}/board/card/${card}`, async () => {
    await page.locator('.unfold').last().click();
    await expect(page.locator('.activity-entries li').first()).toBeVisible();
  });
  await tour.open(`/p/${id}/board/select`, async () => {
    await page.locator('[data-card]').first().click();
    await page.locator('.actions .action').nth(1).click();
    await expect(page.locator('dialog')).toBeVisible();
  });
  await tour.open(`/p/${id}/board/card/${free}/move`, async () => {
    await page.locator('dialog').getByRole('button', { name: locked }).click();
    await expect(page.locator('dialog form input[name=reason]')).toBeVisible();
  });
  await tour.open(`/p/${id}/board/card/${free}`, async () => {
    await page.locator('dialog .tool').nth(1).click();
    await expect(page.locator('.toast')).toBeVisible();
  });
  await page.context().route(/\/cards$/, (route) => route.abort());
  await page.locator('.fab').click();
  await page.locator('.adding input, .adding textarea').first().fill('ωωω');
  await page.keyboard.press('Enter');
  await page.locator('.status a').click();
  await tour.look('waiting changes', () => expect(page.locator('.waiting-list li')).toHaveCount(1));
  await page.context().unroute(/\/cards$/);
}

interface Thing {
  id: string;
  name?: string;
  state?: string;
  checklistTotal?: number;
}
type Board = Record<string, Thing[]>;

interface Things {
  card: string;
  /** A card in no release, and the name of the locked release as screens show it. */
  free: string;
  locked: string;
  member: string;
  releases: string[];
  checks: string[];
  decisions: string[];
  /** One of each list of the settings. */
  parts: Record<string, string>;
}

/** The demo has most of what there is; the rest is added. */
async function prepared(person: Person, id: string): Promise<Things> {
  const path = `/api/projects/${id}`;
  const board: Board = await (await person.page.request.get(`${path}/board`)).json();
  const ids = (list: string) => (board[list] ?? []).map((thing) => thing.id);
  const [first = '', second = ''] = ids('cards');
  const card = board.cards?.find(({ checklistTotal }) => checklistTotal)?.id ?? first;
  const other = card === first ? second : first;
  const free = randomUUID();
  await person.send('POST', `${path}/cards`, { id: free, title: 'Print a recipe' });
  await person.send('PUT', `${path}/cards/${card}/blockers/${other}`);
  await person.send('POST', `${path}/cards/${card}/comments`, { id: randomUUID(), body: 'Well done' });
  await person.send('PATCH', `${path}/cards/${card}`, { due: { from: null, to: '2030-01-18' } });
  await person.send('POST', `${path}/cards/${ids('cards').at(-1)}/archive`);
  return {
    card,
    free,
    locked: inGreek(board.releases?.find(({ state }) => state === 'locked')?.name ?? ''),
    member: ids('members')[0] ?? '',
    releases: ids('releases'),
    checks: ids('checks').slice(0, 3),
    decisions: ids('decisions').slice(0, 2),
    parts: Object.fromEntries(
      ['stages', 'releases', 'epics', 'labels'].map((list) => [list, ids(list)[0] ?? '']),
    ),
  };
}

/** What links show to people who are not members. */
async function asGuest(browser: Browser, tour: Tour, person: Person, id: string): Promise<void> {
  const path = `/api/projects/${id}`;
  const open = async (list: string, body: object) =>
    (await (await person.send('POST', `${path}/${list}`, { id: randomUUID(), ...body })).json()).token;
  const [plan, invite] = [await open('public-links', {}), await open('invites', { role: 'editor' })];
  const { viewport, hasTouch, isMobile, baseURL } = test.info().project.use;
  const options = { viewport, hasTouch, isMobile, baseURL, serviceWorkers: 'block' } as const;
  const context = await browser.newContext(options);
  await servePseudoSite(context);
  const guest = new Tour(await context.newPage(), tour.faults);
  await guest.open(`/public#${plan}`);
  await guest.open('/set-up');
  await guest.open(`/join#${invite}`);
  await guest.page.locator('input[name=name]').fill('ωωω');
  await guest.page.locator('input[name=username]').fill(`u${Date.now()}`);
  await guest.page.locator('input[name=password]').fill(person.password);
  await guest.page.keyboard.press('Enter');
  await guest.look('recovery codes', () => expect(guest.page.locator('.codes')).toBeVisible());
}
