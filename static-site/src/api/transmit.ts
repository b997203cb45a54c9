/** The outcome of a request with progress: a response, or none. */
export type Transmitted = { answer: XMLHttpRequest } | { ended: 'stopped' | 'unreachable' };

/** Sends a large body and reports progress. Never throws. */
export function transmit(
  method: 'POST' | 'PUT',
  url: string,
  body: Blob,
  headers: Record<string, string>,
  sent: (share: number) => void,
  stop?: AbortSignal,
): Promise<Transmitted> {
  return new Promise((done) => {
    // fetch does not report upload progress
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 0);
    request.upload.onload = () => sent(1);
    request.onload = () => done({ answer: request });
    request.onerror = () => done({ ended: 'unreachable' });
    request.onabort = () => done({ ended: 'stopped' });
    stop?.addEventListener('abort', () => request.abort(), { once: true });
    if (stop?.aborted) done({ ended: 'stopped' });
    else request.send(body);
  });
}
