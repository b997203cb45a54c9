import { effect } from '@preact/signals';
import { asking, settleReason } from '../sync/askReason';
import { backCompleted, go, place, urlOf } from '../ui/router';

let shown = false;

/** Shows the sheet that asks for a reason whenever one is wanted; leaving it, also by going back, gives none. */
export function showReasonSheet(): void {
  effect(() => {
    if (!asking.value) shown = false;
    else if (!shown) void show();
  });
  effect(() => {
    const here = place.value;
    const there = here.page === 'project' && here.sheet === 'reason';
    if (shown && !there && asking.peek()) settleReason(undefined);
  });
}

async function show(): Promise<void> {
  // whoever asked may be a sheet that closes itself
  await Promise.resolve();
  await backCompleted();
  const here = place.peek();
  if (!asking.peek() || shown || here.page !== 'project') return;
  go(urlOf({ card: here.card, sheet: 'reason' }));
  shown = true;
}
