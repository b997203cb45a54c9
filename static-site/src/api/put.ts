/** How the sending of a file ended; `refused`: the address has expired, or is for another file. */
export type Sent = 'sent' | 'stopped' | 'unreachable' | 'refused';

/** Sends a file to a presigned address, told how much of it has gone. Never throws. */
export function put(
  url: string,
  file: File,
  sent: (share: number) => void,
  stop: AbortSignal,
): Promise<Sent> {
  return new Promise((done) => {
    // fetch cannot tell how much it has sent
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    // what it is, the server finds out for itself
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 0);
    request.onload = () => done(request.status === 200 ? 'sent' : 'refused');
    request.onerror = () => done('unreachable');
    request.onabort = () => done('stopped');
    stop.addEventListener('abort', () => request.abort(), { once: true });
    if (stop.aborted) done('stopped');
    else request.send(file);
  });
}
