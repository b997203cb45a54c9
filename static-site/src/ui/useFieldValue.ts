import { useLayoutEffect, useRef } from 'preact/hooks';
import { fitHeight } from './fitHeight';
import { useBlurOnUnmount } from './useBlurOnUnmount';

/**
 * A field that shows what it stands for, also when somebody else changes that, but never over what is being typed.
 */
export function useFieldValue<Field extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const box = useRef<Field>(null);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || field === document.activeElement) return;
    field.value = value;
    fitHeight(field);
  }, [value]);
  useLayoutEffect(() => {
    // the width is known later than the text, and changes with the window
    const observer = new ResizeObserver(() => fitHeight(box.current));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useBlurOnUnmount(box);
  return box;
}
