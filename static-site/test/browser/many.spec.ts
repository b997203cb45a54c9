import { expect, test } from '@playwright/test';
import { Person } from './person';

test('a board of 2,000 cards has few nodes, and its last card can be reached', async ({ page }) => {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  // the answer of the server, enlarged: what is tested is the page
  await page.route(/\/board(\?|$)/, async (route) => {
    if (route.request().resourceType() === 'document' || route.request().url().includes('since'))
      return await route.fallback();
    const answer = await (await route.fetch()).json();
    const stages = answer.stages.map(({ id }: { id: string }) => id);
    answer.cards = Array.from({ length: 2000 }, (_, i) => ({
      id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      number: i + 1,
      title: `Card ${i + 1} ${'of many words '.repeat(i % 5)}`,
      kind: 'feature',
      stage: stages[i % 4],
      rank: String(i).padStart(6, '0'),
      revision: 1,
    }));
    await route.fulfill({ json: answer });
  });
  await project.open();
  await expect(page.getByText('RB-1', { exact: true })).toBeVisible();
  const list = page.getByRole('region', { name: 'To do', exact: true }).locator('.rows');
  await expect(async () => {
    await list.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
    await expect(page.getByText('RB-1997', { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await page.locator('*').count()).toBeLessThan(3000);
});
