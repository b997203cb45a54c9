import './dragged-card.css';
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Card } from '../api/types';
import { board } from '../sync/board';
import { drag, dragPosition } from './dragState';

/** The dragged card above everything, and how many others are dragged with it. */
export function DraggedCard({ children }: { children: (card: Card) => ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const held = drag.value;
  useSignalEffect(() => {
    const { x, y } = dragPosition.value;
    if (drag.value && box.current) box.current.style.translate = `${x}px ${y}px`;
  });
  const card = held && board.value.cards[held.card];
  if (!held || !card) return null;
  const { x, y } = dragPosition.peek();
  return (
    <div
      class="dragged-card"
      ref={box}
      aria-hidden="true"
      style={{ width: `${held.width}px`, translate: `${x}px ${y}px` }}
    >
      <div class="card">{children(card)}</div>
      {held.ids.length > 1 && <span class="badge">{held.ids.length}</span>}
    </div>
  );
}
