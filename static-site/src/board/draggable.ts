let drag: Promise<typeof import('./drag')> | undefined;

/** What drags is loaded when the board stands and the browser has nothing better to do. */
function loaded(): Promise<typeof import('./drag')> {
  drag ??= idle().then(() => import('./drag'));
  return drag;
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 2000 });
    else setTimeout(done, 300);
  });
}

/** Lets the cards in an element be lifted as soon as that is loaded; returns what ends it. */
export function draggable(element: HTMLElement, id: string): () => void {
  let stop: (() => void) | undefined;
  let ended = false;
  loaded().then(
    (library) => {
      if (!ended) stop = library.draggable(element, id);
    },
    () => {
      // not reachable: "Move to…" does the same, and the next list that opens tries again
      drag = undefined;
    },
  );
  return () => {
    ended = true;
    stop?.();
  };
}
