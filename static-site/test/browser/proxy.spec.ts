import { expect, test } from '@playwright/test';
import { FaultyProxy, faults } from './faultyProxy';
import { Person } from './person';

/** Milliseconds for which a fault lasts, and how many calls a page may make meanwhile. */
const lasting = 5_000;
const most = 20;

for (const fault of faults)
  test(`nothing is lost, parked or asked without pause while a proxy answers: ${fault}`, async ({
    page,
    baseURL,
  }) => {
    const proxy = await FaultyProxy.before(baseURL ?? '');
    try {
      const project = await (await Person.signedUp(page)).newProject('Behind a proxy', 'BP');
      await project.card('Known before');
      await page.goto(`${proxy.origin}/p/${project.id}/board`);
      await expect(page.getByText('Known before')).toBeVisible();

      proxy.fault = fault;
      await page.getByRole('button', { name: 'Add a card' }).click();
      await page.getByLabel(/Add a card/).fill('Typed meanwhile');
      await page.keyboard.press('Enter');
      await expect.poll(() => proxy.met).toBeGreaterThan(0);
      const before = proxy.met;
      await page.waitForTimeout(lasting);
      expect(proxy.met - before).toBeLessThan(most);
      await expect(page.getByText('Not saved')).toHaveCount(0);
      await page.reload();
      await expect(page.getByText('Known before')).toBeVisible();
      await expect(page.getByText('Typed meanwhile')).toBeVisible();

      proxy.fault = undefined;
      await expect(page.getByText('BP-2')).toBeVisible({ timeout: 60_000 });
      const { cards } = await (await page.request.get(`${project.path}/board`)).json();
      expect(cards.map(({ title }: { title: string }) => title)).toEqual(['Known before', 'Typed meanwhile']);
    } finally {
      await proxy.stop();
    }
  });
