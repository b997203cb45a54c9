import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text/en';

let reload: () => Promise<boolean> = async () => false;

/** Registers what loads the page again when a part is missing, if it may. It answers whether it does. */
export function whenPartMissing(work: () => Promise<boolean>): void {
  reload = work;
}

/** A component whose code is loaded when it is first shown, and kept. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [, show] = useState(false);
    useEffect(() => {
      if (loaded || failed) return;
      load().then(
        (component) => {
          loaded = component;
          show(true);
        },
        async () => setFailed(!(await reload())),
      );
    }, [failed]);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    if (!failed) return null;
    return (
      <p class="note bad" role="alert">
        {text.notLoaded}{' '}
        <button type="button" class="btn small" onClick={() => setFailed(false)}>
          {text.again}
        </button>
      </p>
    );
  };
}
