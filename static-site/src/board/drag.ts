import {
  AutoScroller,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom';
import { selected, toggleCard } from '../ui/selection';
import { drag, dragPosition, dropLists } from './dragState';
import { Pager } from './pager';

const { Delay, Distance } = PointerActivationConstraints;
const cardOf = (target: EventTarget | null | undefined) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

/**
 * A finger lifts after 300 ms, before which it scrolls or taps; a mouse lifts as soon as it pulls. The library tracks
 * the pointer and scrolls the list under it; we draw what is shown.
 */
const manager = new DragDropManager({
  plugins: [AutoScroller.configure({ acceleration: 16, threshold: { x: 0, y: 0.12 } })],
  sensors: [
    PointerSensor.configure({
      activationConstraints: ({ pointerType }) =>
        pointerType === 'mouse' ? [new Distance({ value: 5 })] : [new Delay({ value: 300, tolerance: 8 })],
      preventActivation: ({ target }) => !cardOf(target),
    }),
  ],
});
const pager = new Pager();
/** What was pressed: a mouse that pulls fast is over something else when the library says that it lifts. */
let pressed: HTMLElement | null = null;
document.addEventListener(
  'pointerdown',
  ({ target }) => {
    pressed = cardOf(target);
  },
  { capture: true },
);
let grip = { x: 0, y: 0 };
let from = { x: 0, y: 0 };
/** Whether the card was carried anywhere since it was lifted. */
let carried = false;

/** Makes the cards in this element draggable; returns a function that stops it. */
export function draggable(element: HTMLElement, id: string): () => void {
  const source = new Draggable({ id, element }, manager);
  return () => source.destroy();
}

manager.monitor.addEventListener('dragstart', ({ operation }) => {
  const row = pressed;
  const card = row?.dataset.card;
  if (!row || !card) return;
  const { x, y, width, height } = row.getBoundingClientRect();
  const at = operation.position.initial;
  from = at;
  carried = false;
  grip = { x: at.x - x, y: at.y - y };
  dragPosition.value = { x, y };
  const ids = selected.value.has(card) ? [...selected.value] : [card];
  drag.value = { ids, card, width, height };
  navigator.vibrate?.(12);
  document.addEventListener('scroll', aim, { capture: true, passive: true });
});

manager.monitor.addEventListener('dragmove', ({ operation, to }) => {
  const at = to ?? operation.position.current;
  dragPosition.value = { x: at.x - grip.x, y: at.y - grip.y };
  carried ||= Math.hypot(at.x - from.x, at.y - from.y) > 10;
  pager.follow(at.x);
  aim();
});

manager.monitor.addEventListener('dragend', ({ canceled }) => {
  document.removeEventListener('scroll', aim, { capture: true });
  pager.stop();
  const held = drag.value;
  drag.value = undefined;
  if (!held) return;
  swallowClick();
  if (canceled) return;
  if (!carried) toggleCard(held.card);
  else if (held.list && held.index !== undefined) dropLists.get(held.list)?.drop(held.index, held.ids);
});

/** Finds the list under the pointer and the row there. */
function aim(): void {
  const held = drag.value;
  if (!held) return;
  const x = dragPosition.value.x + grip.x;
  const under = document.elementsFromPoint(x, dragPosition.value.y + grip.y);
  const list =
    under.map((element) => element.closest<HTMLElement>('[data-list]')?.dataset.list).find(Boolean) ??
    held.list;
  const index = list ? dropLists.get(list)?.rowAt(dragPosition.value.y + held.height / 2) : undefined;
  if (list !== held.list || index !== held.index) drag.value = { ...held, list, index };
}

/** Letting go of a card is not a tap on it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  const stop = () => removeEventListener('click', swallow, { capture: true });
  addEventListener('click', swallow, { capture: true, once: true });
  // whoever presses again means it
  for (const press of ['pointerdown', 'keydown'])
    addEventListener(press, stop, { capture: true, once: true });
  setTimeout(stop, 120);
}
