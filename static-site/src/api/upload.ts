import { type Result, unreachable } from './client';
import type { Problem } from './types';

/** Sends a body that is large enough to tell how much of it has gone. Never throws, like `call`. */
export function upload<T>(
  path: string,
  body: Blob,
  headers: Record<string, string>,
  sent: (share: number) => void,
): Promise<Result<T>> {
  return new Promise((done) => {
    // fetch cannot tell how much it has sent
    const request = new XMLHttpRequest();
    const failed = () => done({ ok: false, problem: unreachable });
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 0);
    request.upload.onload = () => sent(1);
    request.onerror = failed;
    request.onabort = failed;
    request.onload = () => {
      const { status, statusText, response } = request;
      if (status >= 200 && status < 300) done({ ok: true, value: response as T, status });
      else
        done({
          ok: false,
          problem: (response as Problem | null) ?? { type: 'about:blank', title: statusText, status },
        });
    };
    request.send(body);
  });
}
