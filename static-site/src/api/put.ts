import { transmit } from './transmit';

/** How the sending of a file ended; `refused`: the address has expired, or is for another file. */
export type Sent = 'sent' | 'stopped' | 'unreachable' | 'refused';

// what it is, the server finds out for itself
const headers = { 'Content-Type': 'application/octet-stream' };

/** Sends a file to a presigned address, told how much of it has gone. Never throws. */
export async function put(
  url: string,
  file: Blob,
  sent: (share: number) => void,
  stop?: AbortSignal,
): Promise<Sent> {
  const became = await transmit('PUT', url, file, headers, sent, stop);
  if ('ended' in became) return became.ended;
  return became.answer.status === 200 ? 'sent' : 'refused';
}
