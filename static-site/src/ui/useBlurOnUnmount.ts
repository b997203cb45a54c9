import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Takes the focus from a field that goes away, so that it keeps what is typed: not every browser sends a blur event. */
export function useBlurOnUnmount(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => () => box.current?.blur(), []);
}
