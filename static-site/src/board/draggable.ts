let drag: Promise<typeof import('./drag')> | undefined;

/** Loads the drag library when the board is rendered and the browser is idle. */
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

/** Makes the cards in an element draggable as soon as the library is loaded; returns a function that stops it. */
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
