import { backoff, createPause } from '../api/backoff';
import type { UpdateSource } from '../api/types';

/** Milliseconds between two looks at a beacon: others' changes show within 2 s, which is this and two requests. */
export const pollInterval = 1500;
/** A look that takes longer has failed. */
const beaconTimeout = 5000;
/** A stream sends the revision as soon as it is open; one that is silent for so long is buffered by a proxy. */
const streamTimeout = 10_000;
const mostFailures = 3;

export interface Subscriber {
  /** Something may have changed. */
  changed(): void;
  /** The source does not work. No further calls follow. */
  lost(): void;
}

/**
 * Hears that the project changed, until the answer is called.
 * @param revision what is known already
 */
export function subscribe(source: UpdateSource, revision: number, ear: Subscriber): () => void {
  const differs = changes(revision, ear);
  return source.kind === 'beacon'
    ? pollBeacon(source.url, differs, ear)
    : listenToStream(source.url, differs, ear);
}

/**
 * Numbers can come in another order than the changes: each that differs from the one before says that something may
 * have changed, also a smaller one, and one that is known already.
 */
function changes(revision: number, ear: Subscriber): (heard: number) => void {
  let last = revision;
  return (heard) => {
    if (heard === last) return;
    last = heard;
    ear.changed();
  };
}

function pollBeacon(url: string, heard: (revision: number) => void, ear: Subscriber): () => void {
  const { pause, wake } = createPause();
  let open = true;
  void (async () => {
    for (let failures = 0; open; ) {
      const seen = await read(url);
      if (!open) return;
      failures = seen === 'failed' ? failures + 1 : 0;
      if (failures === mostFailures) {
        ear.lost();
        return;
      }
      if (typeof seen === 'number') heard(seen);
      await pause(pollInterval);
    }
  })();
  return () => {
    open = false;
    wake();
  };
}

/** What the beacon says; a proxy's page, or anything else that is no revision, is a failure. */
async function read(url: string): Promise<number | 'unwritten' | 'failed'> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(beaconTimeout),
    });
    // the store says that it may not be read where it is not there
    if (response.status === 403 || response.status === 404) return 'unwritten';
    return (response.status === 200 && revisionIn(await response.text())) || 'failed';
  } catch {
    return 'failed';
  }
}

const revisionIn = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

function listenToStream(url: string, heard: (revision: number) => void, ear: Subscriber): () => void {
  let failures = 0;
  let close: () => void = () => undefined;
  const open = () => {
    const stream = new EventSource(url);
    const silence = setTimeout(fail, streamTimeout);
    let begun = false;
    close = () => {
      clearTimeout(silence);
      stream.close();
    };
    stream.onerror = () => {
      fail();
      // the server ends it where the account may not see the project any more
      if (begun) ear.changed();
    };
    stream.onmessage = ({ data }) => {
      const revision = revisionIn(String(data));
      if (!revision) return;
      clearTimeout(silence);
      failures = 0;
      begun = true;
      heard(revision);
    };
  };
  const fail = () => {
    close();
    failures++;
    if (failures === mostFailures) {
      ear.lost();
      return;
    }
    const again = setTimeout(open, backoff(failures));
    close = () => clearTimeout(again);
  };
  open();
  return () => close();
}
