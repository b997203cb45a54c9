import { v7 } from 'uuid';
import { call } from '../api/client';
import { put } from '../api/put';
import type { Problem } from '../api/types';
import { importText } from '../text/import';
import { textOf } from './importText';

/** What the server takes of a request, and what is sent to the store instead. */
const mostInRequest = 3.5 * 1024 * 1024;
/** What the server works on, decompressed. */
const mostBytes = 40_000_000;

/** How a request names a file: its text, or where it was sent before. */
export type Source = { file: string } | { upload: string };

export const packedHeaders = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };

export async function packed(content: BlobPart): Promise<Blob> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return await new Response(stream).blob();
}

/**
 * Reads a file on this device; a small one travels in the request, a large one goes to the store first.
 * Throws `NoText`, or a problem.
 */
export async function sourceOf(picked: File, sent: (share: number) => void): Promise<Source> {
  if (picked.size > mostBytes) throw failed(importText.tooLarge(megabytes(picked.size)));
  const bytes = new Uint8Array(await picked.arrayBuffer());
  const file = textOf(bytes);
  const blob = await packed(bytes);
  if (blob.size <= mostInRequest) return { file };
  const upload = v7();
  const link = await call<{ url: string }>('POST', '/api/imports/uploads', { id: upload, bytes: blob.size });
  if (!link.ok) throw new Refused(link.problem);
  const ended = await put(link.value.url, blob, sent);
  if (ended !== 'sent') throw failed(importText.notSent);
  return { upload };
}

/** Something was refused; the problem says what. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const failed = (detail: string) => new Refused({ type: 'about:blank', title: detail, status: 0, detail });

const megabytes = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;
