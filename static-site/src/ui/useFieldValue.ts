import { useLayoutEffect, useRef } from 'preact/hooks';
import { useBlurOnUnmount } from './useBlurOnUnmount';

/**
 * A field that shows what it stands for, also when somebody else changes that, but never over what is being typed.
 */
export function useFieldValue<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const box = useRef<Field>(null);
  useLayoutEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = value;
  }, [value]);
  useBlurOnUnmount(box);
  return box;
}
