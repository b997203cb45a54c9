import { transmit } from './transmit';

/** How an upload ended; `refused`: the address has expired, or is for another file. */
export type PutResult = 'sent' | 'stopped' | 'unreachable' | 'refused';

/**
 * `Content-Type`: what it is, the server finds out for itself. `If-None-Match`: a link takes one upload, and is signed
 * for requests that say so.
 */
const headers = { 'Content-Type': 'application/octet-stream', 'If-None-Match': '*' };
/** The store's answer to a second upload to the same link (RFC 9110 §15.5.13). */
const alreadySent = 412;

/** Sends a file to a presigned address and reports progress. Never throws. */
export async function putFile(
  url: string,
  file: Blob,
  sent: (share: number) => void,
  stop?: AbortSignal,
): Promise<PutResult> {
  const became = await transmit('PUT', url, file, headers, sent, stop);
  if ('ended' in became) return became.ended;
  const { status } = became.answer;
  // an upload whose answer was lost has arrived all the same; its size is checked when it is used
  return status === 200 || status === alreadySent ? 'sent' : 'refused';
}
