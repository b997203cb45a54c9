import { v7 } from 'uuid';
import { accountId } from '../device/account';
import { askToPersist } from '../device/database';
import { type Change, type Conflict, edits, joined, touched, type Wanted } from '../model/change';
import { add, replace, revise, type Swap } from './keeping';
import { remake, unmake } from './made';
import { changes, parked } from './queue';
import { send } from './sender';

let lastOrder = 0;
let persistent = false;

/** Queues a change: it shows at once, survives a reload and is sent as soon as it can be. Answers its id. */
export async function queue(wanted: Wanted): Promise<string | undefined> {
  const account = accountId();
  if (!account) return undefined;
  lastOrder = Math.max(Date.now(), lastOrder + 0.001, (changes.value.at(-1)?.order ?? 0) + 0.001);
  const change: Change = { ...wanted, id: v7(), account, order: lastOrder };
  const earlier = sameFields(change);
  let id = earlier && (await join(earlier, change));
  if (!id) {
    await add(change);
    id = change.id;
  }
  if (!persistent) void askToPersist();
  persistent = true;
  void send();
  return id;
}

/** The last waiting edit of a field of this edit, unless it is under way or another change to the same followed it. */
function sameFields(change: Change): Change | undefined {
  const fields = Object.keys(edits(change) ?? {});
  const at = changes.value.findLastIndex(
    (one) => one.path === change.path && fields.some((field) => field in (edits(one) ?? {})),
  );
  const last = changes.value[at];
  const own = touched(change);
  const followed = changes.value
    .slice(at + 1)
    .some((one) => touched(one).some((field) => own.includes(field)));
  return last && !followed && joined(last, change) ? last : undefined;
}

/** Makes one edit of two, unless a tab began to send the first meanwhile. Answers the id of the one. */
async function join(first: Change, change: Change): Promise<string | undefined> {
  let done = false;
  const shown = joined(first, change);
  changes.value = changes.value.flatMap((one) =>
    one.id !== first.id ? [one] : shown && shown !== 'nothing' ? [shown] : [],
  );
  await revise(first, (now) => {
    const one = joined(now, change);
    done = one !== undefined;
    return one === 'nothing' ? undefined : (one ?? now);
  });
  if (done && shown === 'nothing') unmake([first.id]);
  return done ? first.id : undefined;
}

/** Gives a change up, and what depends on it. */
export async function drop(id: string): Promise<void> {
  const gone = changes.value.filter((one) => one.id === id || one.because === id);
  unmake(gone.map((one) => one.id));
  await replace(gone.map((one): Swap => [one, undefined]));
}

/** Gives a change up if it has never been sent. Answers whether it did. */
export async function dropUntried(change: Change): Promise<boolean> {
  let dropped = false;
  await revise(change, (now) => {
    dropped = !now.tried;
    return dropped ? undefined : now;
  });
  return dropped;
}

/** Sends a parked change again as it is, and what depends on it. */
export async function retry(id: string): Promise<void> {
  const again = changes.value.filter((one) => one.id === id || one.because === id);
  await replace(again.map((one): Swap => [one, free(one)]));
  void send();
}

export async function retryAll(): Promise<void> {
  await replace(parked.value.map((one): Swap => [one, free(one)]));
  void send();
}

/** Sends a conflicting edit again, over what the server has now. */
export async function takeMine(id: string): Promise<void> {
  const change = changes.value.find((one) => one.id === id);
  const conflicts = change?.problem?.conflicts;
  if (!change || !conflicts) return await retry(id);
  await sendInstead(change, over(change, conflicts));
}

/** Sends a change that a locked release refused again, with the reason it asks for. */
export async function giveReason(id: string, text: string): Promise<void> {
  const change = changes.value.find((one) => one.id === id);
  if (change) await sendInstead(change, { ...(change.body as object | undefined), reason: { text } });
}

/** Sends a parked change with another body, and what depends on it. It is another request, so its id is new. */
async function sendInstead(change: Change, body: unknown): Promise<void> {
  const again: Change = { ...free(change), id: v7(), body, tried: false };
  const waiting = changes.value.filter((one) => one.because === change.id);
  remake(change.id, again.id);
  await replace([[change, again], ...waiting.map((one): Swap => [one, free(one)])]);
  void send();
}

function free({ refused: _, problem: __, because: ___, ...change }: Change): Change {
  return change;
}

function over(change: Change, conflicts: Conflict[]): unknown {
  const body = { ...edits(change) };
  for (const { field, now } of conflicts) body[field] = { from: now ?? null, to: body[field]?.to };
  return body;
}
