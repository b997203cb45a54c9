import { expect, type Page, test } from '@playwright/test';
import { Person } from './person';

async function opened(page: Page): Promise<void> {
  const person = await Person.signedUp(page);
  const project = await person.newProject();
  const card = await project.card('Scale a recipe', { stage: project.stage('To do') });
  await project.open(page, `board/card/${card}`);
  await expect(page.getByRole('region', { name: 'Attachments' })).toBeVisible();
}

/** What another program or the clipboard hands over. */
const handed = (page: Page, name: string) =>
  page.evaluateHandle((called) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['hello'], called, { type: 'text/plain' }));
    return transfer;
  }, name);

test('files that are dropped on the page are attached to the open card', async ({ page }) => {
  await opened(page);
  const dataTransfer = await handed(page, 'dropped.txt');
  const files = page.getByRole('region', { name: 'Attachments' });
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(files.getByText('Drop to attach')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(files.getByRole('button', { name: 'Download dropped.txt' })).toBeVisible();
  await expect(files.getByText('Drop to attach')).toHaveCount(0);
});

test('files that are pasted are attached, and pasted words are words', async ({ page }) => {
  await opened(page);
  const files = page.getByRole('region', { name: 'Attachments' });
  const pasted = await handed(page, 'pasted.txt');
  await page.evaluate((clipboardData) => {
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  await expect(files.getByRole('button', { name: 'Download pasted.txt' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Write a comment' }).focus();
  const words = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'words');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return (document.activeElement ?? document).dispatchEvent(event);
  });
  expect(words, 'left to the text field').toBe(true);
});
