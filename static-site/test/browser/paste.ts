import type { Locator } from '@playwright/test';

/** Hands a text to a field as the clipboard does. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((box, lines) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', lines);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (box.dispatchEvent(event)) document.execCommand('insertText', false, lines);
  }, text);
}
