import { v7 } from 'uuid';
import { accountId } from '../device/account';
import { askToPersist } from '../device/database';
import { type Change, type Conflict, edits, mergeEdits, type NewChange, touchedIds } from '../model/change';
import { changes, parked } from './queue';
import { appendChange, type Replacement, replaceChanges, updateChange } from './queueStorage';
import { send } from './sender';
import { changeUndoEntryId, removeUndoEntries } from './undoEntries';

let lastOrder = 0;
let persistent = false;

/** Queues a change: it shows at once, survives a reload and is sent as soon as possible. Returns its id. */
export async function enqueue(wanted: NewChange): Promise<string | undefined> {
  const account = accountId();
  if (!account) return undefined;
  lastOrder = Math.max(Date.now(), lastOrder + 0.001, (changes.value.at(-1)?.order ?? 0) + 0.001);
  const change: Change = { ...wanted, id: v7(), account, order: lastOrder };
  const earlier = sameFields(change);
  let id = earlier && (await mergeInto(earlier, change));
  if (!id) {
    await appendChange(change);
    id = change.id;
  }
  if (!persistent) void askToPersist();
  persistent = true;
  void send();
  return id;
}

/** The last unsent edit of the same field, unless it is being sent or another change to the same item followed. */
function sameFields(change: Change): Change | undefined {
  const fields = Object.keys(edits(change) ?? {});
  const at = changes.value.findLastIndex(
    (other) => other.path === change.path && fields.some((field) => field in (edits(other) ?? {})),
  );
  const last = changes.value[at];
  const own = touchedIds(change);
  const followed = changes.value
    .slice(at + 1)
    .some((change) => touchedIds(change).some((field) => own.includes(field)));
  return last && !followed && mergeEdits(last, change) ? last : undefined;
}

/** Merges two edits, unless a tab began to send the first meanwhile. Returns the id of the merged edit. */
async function mergeInto(first: Change, change: Change): Promise<string | undefined> {
  let done = false;
  const shown = mergeEdits(first, change);
  changes.value = changes.value.flatMap((change) =>
    change.id !== first.id ? [change] : shown && shown !== 'nothing' ? [shown] : [],
  );
  await updateChange(first, (now) => {
    const merged = mergeEdits(now, change);
    done = merged !== undefined;
    return merged === 'nothing' ? undefined : (merged ?? now);
  });
  if (done && shown === 'nothing') removeUndoEntries([first.id]);
  return done ? first.id : undefined;
}

/** Gives a change up, and what depends on it. */
export async function discard(id: string): Promise<void> {
  const gone = changes.value.filter((change) => change.id === id || change.because === id);
  removeUndoEntries(gone.map((change) => change.id));
  await replaceChanges(gone.map((change): Replacement => [change, undefined]));
}

/** Gives a change up if it has never been sent. Returns whether it did. */
export async function discardIfUnsent(change: Change): Promise<boolean> {
  let dropped = false;
  await updateChange(change, (now) => {
    dropped = !now.tried;
    return dropped ? undefined : now;
  });
  return dropped;
}

/** Sends a parked change again as it is, and what depends on it. */
export async function retry(id: string): Promise<void> {
  const again = changes.value.filter((change) => change.id === id || change.because === id);
  await replaceChanges(again.map((change): Replacement => [change, unparked(change)]));
  void send();
}

export async function retryAll(): Promise<void> {
  await replaceChanges(parked.value.map((change): Replacement => [change, unparked(change)]));
  void send();
}

/** Sends a conflicting edit again, over what the server has now. */
export async function takeMine(id: string): Promise<void> {
  const change = changes.value.find((change) => change.id === id);
  const conflicts = change?.problem?.conflicts;
  if (!change || !conflicts) return await retry(id);
  await sendInstead(change, rebased(change, conflicts));
}

/** Sends a change that a locked release refused again, with the reason it asks for. */
export async function giveReason(id: string, text: string): Promise<void> {
  const change = changes.value.find((change) => change.id === id);
  if (change) await sendInstead(change, { ...(change.body as object | undefined), reason: { text } });
}

/** Sends a parked change with another body, and what depends on it. It is another request, so its id is new. */
async function sendInstead(change: Change, body: unknown): Promise<void> {
  const again: Change = { ...unparked(change), id: v7(), body, tried: false };
  const waiting = changes.value.filter((other) => other.because === change.id);
  changeUndoEntryId(change.id, again.id);
  await replaceChanges([
    [change, again],
    ...waiting.map((change): Replacement => [change, unparked(change)]),
  ]);
  void send();
}

function unparked({ refused: _, problem: __, because: ___, ...change }: Change): Change {
  return change;
}

function rebased(change: Change, conflicts: Conflict[]): unknown {
  const body = { ...edits(change) };
  for (const { field, now } of conflicts) body[field] = { from: now ?? null, to: body[field]?.to };
  return body;
}
