import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export type Way = 'left' | 'right' | 'up';

/** How far a finger goes until letting go means something, in CSS pixels. */
const far = { across: 96, up: 72 };

/** Lets an element follow a finger; returns the way it would go now. Down is the browser's: it scrolls. */
export function useSwipe(
  face: RefObject<HTMLElement | null>,
  enabled: boolean,
  swiped: (way: Way) => void,
): Way | undefined {
  const [way, setWay] = useState<Way>();
  // the finger outlives the drawing that shows where it is
  const latest = useRef(swiped);
  latest.current = swiped;
  useEffect(() => {
    const box = face.current;
    if (!box || !enabled) return;
    let start: { x: number; y: number; id: number } | undefined;
    const end = () => {
      start = undefined;
      box.style.translate = '';
      delete box.dataset.held;
      setWay(undefined);
    };
    const down = ({ clientX: x, clientY: y, pointerId: id, pointerType, target }: PointerEvent) => {
      if (pointerType === 'mouse' || (target as Element).closest('button, a')) return;
      start = { x, y, id };
    };
    const move = ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (start?.id !== pointerId) return;
      const [x, y] = [clientX - start.x, Math.min(0, clientY - start.y)];
      box.dataset.held = '';
      box.style.translate = `${x}px ${y}px`;
      setWay(towards(x, y));
    };
    const up = ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (start?.id !== pointerId) return;
      const to = towards(clientX - start.x, clientY - start.y);
      end();
      if (to) latest.current(to);
    };
    box.addEventListener('pointerdown', down);
    box.addEventListener('pointermove', move);
    box.addEventListener('pointerup', up);
    box.addEventListener('pointercancel', end);
    return () => {
      box.removeEventListener('pointerdown', down);
      box.removeEventListener('pointermove', move);
      box.removeEventListener('pointerup', up);
      box.removeEventListener('pointercancel', end);
    };
  }, [enabled]);
  return way;
}

function towards(x: number, y: number): Way | undefined {
  if (Math.abs(x) >= far.across && Math.abs(x) > -y) return x > 0 ? 'right' : 'left';
  return -y >= far.up ? 'up' : undefined;
}
