import { v7 } from 'uuid';
import { call } from '../api/client';
import { putFile } from '../api/putFile';
import type { Problem } from '../api/types';
import { importText } from '../text/import';
import { type CodePage, decodeText } from './decodeText';

/** What the server takes of a request, and what is sent to the store instead. */
const mostInRequest = 3.5 * 1024 * 1024;
/** What the server works on, decompressed. */
export const mostBytes = 40_000_000;

/** How a request names a file: its text, or where it was sent before. */
export type Source = { file: string } | { upload: string };

export const gzipHeaders = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };

export async function gzip(content: BlobPart): Promise<Blob> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return await new Response(stream).blob();
}

/** How a file was read on this device, and how a request names it. */
export interface ReadSource {
  source: Source;
  codePage?: CodePage;
  sample?: string;
}

/**
 * Reads a file on this device; a small one travels in the request, a large one goes to the store first.
 * Throws `NotTextError`, or a problem.
 */
export async function readSource(
  picked: File,
  sent: (share: number) => void,
  chosen?: CodePage,
): Promise<ReadSource> {
  if (picked.size > mostBytes) throw failed(importText.tooLarge(picked.size, mostBytes));
  const bytes = new Uint8Array(await picked.arrayBuffer());
  const { text, ...read } = decodeText(bytes, chosen);
  const blob = await gzip(text);
  if (blob.size <= mostInRequest) return { source: { file: text }, ...read };
  const upload = v7();
  const link = await call<{ url: string }>('POST', '/api/imports/uploads', { id: upload, bytes: blob.size });
  if (!link.ok) throw new ImportRefusedError(link.problem);
  const ended = await putFile(link.value.url, blob, sent);
  if (ended !== 'sent') throw failed(importText.notSent);
  return { source: { upload }, ...read };
}

/** Something was refused; the problem says what. */
export class ImportRefusedError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const failed = (detail: string) =>
  new ImportRefusedError({ type: 'about:blank', title: detail, status: 0, detail });
