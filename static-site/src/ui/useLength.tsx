import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { typingText } from '../text/typing';
import { Length, overLimit } from './Length';
import { showToast } from './toasts';

/** The length of a text in a field that keeps it itself: `measure` it while it is typed and before it is taken. */
export function useLength(limit: number): { note: VNode; measure: (text: string) => boolean } {
  const [text, setText] = useState('');
  const over = useRef(0);
  // what goes away with a text that could not be kept does not do so silently
  useEffect(
    () => () => {
      if (over.current > 0) showToast(typingText.notSaved(over.current));
    },
    [],
  );
  /** Whether a text fits. */
  const measure = (typed: string): boolean => {
    over.current = overLimit(typed, limit);
    // far from the end there is nothing to say, and nothing to render for each key
    setText(typed.length < limit / 2 ? '' : typed);
    return over.current <= 0;
  };
  return { note: <Length text={text} limit={limit} />, measure };
}
