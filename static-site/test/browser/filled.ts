import { expect, type Locator, type Page } from '@playwright/test';
import { Person, type TestProject } from './person';

/** The titles of the cards of a stage from top to bottom. */
export const titles = (page: Page, stage: string) =>
  page.getByRole('region', { name: stage, exact: true }).locator('[data-card] strong').allTextContents();

export async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Three cards to do, one in Doing, on a board that can drag. */
export async function filled(page: Page): Promise<TestProject> {
  const project = await (await Person.signedUp(page)).newProject();
  for (const title of ['One', 'Two', 'Three']) await project.card(title);
  await project.card('Four', { stage: project.stage('Doing') });
  const loaded = page.waitForResponse(/drag-/);
  await project.open();
  await loaded;
  await expect(page.getByRole('button', { name: /^Three/ })).toBeVisible();
  return project;
}
