import { storage } from '../device/database';
import { changes } from '../sync/queue';

const mark = 'scopekeeper.reloaded';
/** Milliseconds within which the page is not loaded again for the same reason: it did not help. */
const again = 10 * 60_000;

/**
 * A part of the site that this tab no longer finds belongs to an older version: loads the page again, once, if nothing
 * is unsent. Returns whether it does.
 */
export async function reloadForMissingPart(): Promise<boolean> {
  if (changes.value.length > 0 || storage.value === 'memory') return false;
  if (!(await siteAnswers()) || !firstTime()) return false;
  location.reload();
  return true;
}

async function siteAnswers(): Promise<boolean> {
  try {
    return (await fetch('/index.html', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function firstTime(): boolean {
  try {
    if (Date.now() - Number(sessionStorage.getItem(mark)) < again) return false;
    sessionStorage.setItem(mark, String(Date.now()));
    return true;
  } catch {
    // without a mark it might go on for ever
    return false;
  }
}
