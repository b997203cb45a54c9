import { computed, signal } from '@preact/signals';
import { v7 } from 'uuid';
import { call } from '../api/client';
import { putFile } from '../api/putFile';
import { startDownload } from '../api/startDownload';
import type { Attachment, Card, Link, Problem } from '../api/types';
import { accountId, me, onAccountChange } from '../device/account';
import { cardPath } from '../sync/submit';
import { attachmentText } from '../text/attachments';
import { addAttachment } from './attachmentChanges';

/** A file on its way. It lives as long as the page: nothing half of it is kept anywhere. */
export interface Upload {
  id: string;
  card: string;
  name: string;
  bytes: number;
  /** The share of it that has gone, while it goes. */
  sent?: number;
  /** Why it did not arrive; `final`: trying again would not help. */
  failed?: { why: string; final: boolean };
}

interface Source {
  file: File;
  card: Card;
  account: string;
  /** Of the card, in whatever project it is. */
  path: string;
  stop: AbortController;
}

const uploads = signal<Upload[]>([]);
const sources = new Map<string, Source>();
let sending = false;

export const uploadsOf = (card: string) => uploads.value.filter((upload) => upload.card === card);
onAccountChange(() => {
  for (const { id } of uploads.value) forgetUpload(id);
});
const underWay = computed(() => uploads.value.some(({ failed }) => !failed));

/** Sends files one after another and attaches each to the card when it has arrived. */
export function uploadFiles(card: Card, files: Iterable<File>): void {
  const account = accountId();
  if (!account) return;
  for (const file of files) {
    const id = v7();
    sources.set(id, { file, card, account, path: cardPath(card), stop: new AbortController() });
    const failed = rejectionOf(file);
    uploads.value = [...uploads.value, { id, card: card.id, name: file.name, bytes: file.size, failed }];
  }
  void sendAll();
}

/** Said before anything is sent. */
function rejectionOf({ size }: File): Upload['failed'] {
  const limit = me.value?.attachmentLimit ?? Number.POSITIVE_INFINITY;
  if (size === 0) return { why: attachmentText.empty, final: true };
  if (size > limit) return { why: attachmentText.tooLarge(size, limit), final: true };
  return undefined;
}

export function retryUpload(id: string): void {
  update(id, { failed: undefined, sent: undefined });
  void sendAll();
}

/** Stops a file on its way, or forgets one that did not arrive. */
export function forgetUpload(id: string): void {
  sources.get(id)?.stop.abort();
  sources.delete(id);
  uploads.value = uploads.value.filter((upload) => upload.id !== id);
}

async function sendAll(): Promise<void> {
  if (sending) return;
  sending = true;
  for (let next = waiting(); next; next = waiting()) await send(next);
  sending = false;
}

const waiting = () => uploads.value.find(({ failed }) => !failed)?.id;

async function send(id: string): Promise<void> {
  const source = sources.get(id);
  if (!source) return forgetUpload(id);
  const { file, card, account, path, stop } = source;
  update(id, { sent: 0 });
  const failed = (await sent(id, source)) ?? undefined;
  if (stop.signal.aborted) return;
  // somebody else is signed in by now: it is not theirs to attach
  if (accountId() !== account) return forgetUpload(id);
  if (failed) return update(id, { failed, sent: undefined });
  await addAttachment(card, path, { id, name: file.name, bytes: file.size });
  forgetUpload(id);
}

/** Returns why the file did not arrive. */
async function sent(id: string, { file, path, stop }: Source): Promise<Upload['failed']> {
  const announced = { id, bytes: file.size };
  const link = await call<Link>('POST', `${path}/attachments/uploads`, announced);
  if (!link.ok) return refusal(link.problem);
  const ended = await putFile(link.value.url, file, (share) => update(id, { sent: share }), stop.signal);
  if (ended === 'unreachable') return { why: attachmentText.offline, final: false };
  return ended === 'refused' ? { why: attachmentText.refused, final: false } : undefined;
}

function refusal({ status, detail, title }: Problem): Upload['failed'] {
  if (status === 0) return { why: attachmentText.offline, final: false };
  return { why: detail ?? title, final: status === 413 || status === 403 || status === 404 };
}

function update(id: string, change: Partial<Upload>): void {
  uploads.value = uploads.value.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
}

addEventListener('beforeunload', (event) => {
  if (underWay.value) event.preventDefault();
});

const links = new Map<string, Link>();
/** Milliseconds that a link must still be good for. */
const margin = 30_000;

/** Where a file can be had for a while. Needs a connection. */
export async function linkTo(card: Card, { id }: Attachment): Promise<string | undefined> {
  const known = links.get(id);
  if (known && Date.parse(known.expiresAt) - Date.now() > margin) return known.url;
  const answer = await call<Link>('GET', `${cardPath(card)}/attachments/${id}`);
  if (!answer.ok) return undefined;
  links.set(id, answer.value);
  return answer.value.url;
}

/** Has the browser save a file. Returns whether it could begin. */
export async function download(card: Card, attachment: Attachment): Promise<boolean> {
  const url = await linkTo(card, attachment);
  if (url) startDownload(url);
  return url !== undefined;
}
