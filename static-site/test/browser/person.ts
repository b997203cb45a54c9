import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { type APIResponse, type Browser, expect, type Page, test } from '@playwright/test';

const shots = process.env.SCREENSHOTS;
let people = 0;

/**
 * What only works on a quick network or device shows: with SLOW_ANSWERS=800 every call of the API waits for up to
 * 800 ms, with SLOW_DEVICE=6 the page computes at a sixth of the speed.
 */
async function slowDown(page: Page): Promise<void> {
  const longest = Number(process.env.SLOW_ANSWERS ?? 0);
  const rate = Number(process.env.SLOW_DEVICE ?? 1);
  if (rate > 1) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }
  if (!longest) return;
  await page.context().route('**/api/**', async (route) => {
    await new Promise((done) => setTimeout(done, Math.random() * longest));
    await route.continue().catch(() => undefined);
  });
}

/** Somebody with an account of their own, signed in in the browser of the page. Prepares things by the API. */
export class Person {
  readonly username = `t${Date.now().toString(36)}${process.pid.toString(36)}${people++}`;
  readonly password = 'correct horse battery';

  private constructor(readonly page: Page) {}

  static async signedUp(page: Page, name = 'Tess'): Promise<Person> {
    const person = new Person(page);
    const { username, password } = person;
    await person.send('POST', '/api/accounts', { id: randomUUID(), username, name, password });
    await slowDown(page);
    return person;
  }

  /** Calls the API with the session of the browser, as its pages would. */
  async send(method: string, path: string, data?: object): Promise<APIResponse> {
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    const answer = await this.page.request.fetch(path, {
      method,
      data,
      headers: { Origin: origin, 'Idempotency-Key': randomUUID() },
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer;
  }

  async newProject(name = 'Recipe box', key = 'RB'): Promise<TestProject> {
    const id = randomUUID();
    const answer = await this.send('POST', '/api/projects', { id, key, name, template: 'default' });
    return new TestProject(this, id, await answer.json());
  }

  /** The same person's project as another browser sees it. */
  async joins(project: TestProject, role = 'editor'): Promise<void> {
    const invite = await project.owner.send('POST', `${project.path}/invites`, { id: randomUUID(), role });
    await this.send('POST', '/api/invites/accept', { token: (await invite.json()).token });
  }
}

interface Named {
  id: string;
  name: string;
}

export class TestProject {
  readonly path: string;

  constructor(
    readonly owner: Person,
    readonly id: string,
    private readonly made: { stages: Named[]; releases: Named[] },
  ) {
    this.path = `/api/projects/${id}`;
  }

  stage(name: string): string {
    return this.made.stages.find((stage) => stage.name === name)?.id ?? '';
  }

  release(name: string): string {
    return this.made.releases.find((release) => release.name === name)?.id ?? '';
  }

  async card(title: string, fields: object = {}): Promise<string> {
    const id = randomUUID();
    await this.owner.send('POST', `${this.path}/cards`, { id, title, ...fields });
    return id;
  }

  /** Waives every check that the first release requires, so that it can be locked. */
  async settle(): Promise<void> {
    const board = await (await this.owner.page.request.get(`${this.path}/board`)).json();
    const required = board.checks.filter((check: { required?: boolean }) => check.required);
    for (const { id } of required)
      await this.owner.send('POST', `${this.path}/checks/${id}/waive`, { reason: 'A test' });
  }

  async open(page = this.owner.page, view = 'board'): Promise<void> {
    await page.goto(`/p/${this.id}/${view}`);
    await expect(page.locator('main')).toBeVisible();
  }
}

/** A second browser of its own, of the same kind. */
export async function another(browser: Browser): Promise<Page> {
  const { viewport, hasTouch, isMobile, baseURL } = test.info().project.use;
  return (await browser.newContext({ viewport, hasTouch, isMobile, baseURL })).newPage();
}

/** Holds a screen to what every screen must be: never wider than the device, no violation by axe, light and dark. */
export async function sound(page: Page, name: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width, 'never wider than the screen').toBeLessThanOrEqual(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (shots)
      await page.screenshot({ path: `${shots}/${test.info().project.name}-${name}-${colorScheme}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

/** A picture for the guide, of the phone in daylight; `PICTURES` names the folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES || test.info().project.name !== 'phone') return;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
}

/** Holds a finger down for as long as lifting takes, moves it and lets go (touch events of the browser itself). */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  const touch = await page.context().newCDPSession(page);
  const point = (at: { x: number; y: number }) => [{ x: at.x, y: at.y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) });
  // the press itself: the time is what is tested
  await page.waitForTimeout(450);
  for (let step = 1; step <= 10; step++) {
    const at = { x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(at) });
    await page.waitForTimeout(30);
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
