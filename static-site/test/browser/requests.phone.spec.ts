import { type BrowserContext, expect, test } from '@playwright/test';
import { Person, type TestProject } from './person';
import counted from './requests.json' with { type: 'json' };

// docs/costs.md is computed from the same file: requests.json (what an open board asks for is counted in live.spec.ts)

/** Counts what the network is asked for, by the page or by its worker. */
function counting(context: BrowserContext, project: TestProject) {
  const files = new Set<string>();
  const api: string[] = [];
  context.on('requestfinished', async (request) => {
    const { pathname } = new URL(request.url());
    if ((await request.response())?.fromServiceWorker()) return;
    if (!pathname.startsWith('/api/')) files.add(pathname);
    // a deployment on AWS has beacons in the place of streams
    else if (!pathname.endsWith('/events')) api.push(pathname.replace(project.id, 'ID'));
  });
  return { files, api };
}

test('a visit asks the API for the person and the board, and only the first one for files', async ({
  page,
  context,
}) => {
  const project = await (await Person.signedUp(page)).newProject();
  await project.card('There before');
  const asked = ['/api/me', '/api/projects/ID/board'];

  const first = counting(context, project);
  await project.open();
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  await expect.poll(() => first.api.toSorted()).toEqual(asked);
  expect(asked).toHaveLength(counted.firstVisit.api);
  // the worker is ready a moment before the last files are counted
  await expect.poll(() => first.files.size).toBeGreaterThan(counted.firstVisit.files * 0.8);
  expect(first.files.size).toBeLessThanOrEqual(counted.firstVisit.files);

  await page.goto('about:blank');
  const next = counting(context, project);
  await project.open();
  await expect.poll(() => next.api.toSorted()).toEqual(asked);
  expect(asked).toHaveLength(counted.visit.api);
  expect(next.files.size).toBe(counted.visit.files);
});
