import './rows.css';
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { wholeLists } from '../ui/wholeLists';
import { draggable } from './draggable';
import { type Drag, drag, dropLists } from './dragState';

export interface Row {
  key: string;
  /** The id of the card that the row is, if it is one. */
  cardId?: string;
  /** Its place among its like and how many there are: for screen readers. */
  position?: [at: number, of: number];
}

/** The position of a row, in px from the start of its list. */
interface Place {
  key: unknown;
  index: number;
  start: number;
  size: number;
}

/** So many rows are rendered at once at most, unless they are printed. */
const mostAtOnce = 2_000;

/** A virtual list: only visible rows are in the document, unless it is printed or searched by the browser. */
export function Rows<R extends Row>(props: {
  /** What the list stands for: the id of a stage, or 'plan'. */
  id: string;
  label: string;
  rows: readonly R[];
  gap: number;
  /** The estimated height of a row that was not rendered yet. */
  estimate: (row: R) => number;
  onDrop?: (index: number, ids: readonly string[]) => void;
  before?: ComponentChildren;
  after?: ComponentChildren;
  children: (row: R) => ComponentChildren;
}) {
  const { id, rows } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const held = drag.value;
  const face = useFaces(props);
  const virtual = useWindow(scroller, list, props);
  useDropList(virtual, scroller, list, props);
  const editable = !!props.onDrop;
  useEffect(() => {
    if (scroller.current && editable) return draggable(scroller.current, id);
    return undefined;
  }, [id, editable]);

  const { scrollMargin } = virtual.options;
  const shift = held ? shifts(held, id, rows, props.gap) : undefined;
  const grown =
    held?.list === id && !rows.some(({ cardId }) => cardId === held.card) ? held.height + props.gap : 0;
  return (
    <div class="rows" ref={scroller} data-list={id}>
      {props.before}
      <ul
        ref={list}
        aria-label={props.label}
        class={held ? 'parting' : undefined}
        style={{ height: `${virtual.getTotalSize() + grown}px` }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={index}
              data-card={row.cardId}
              class={held?.ids.includes(row.cardId ?? '') ? 'held' : undefined}
              aria-posinset={row.position?.[0]}
              aria-setsize={row.position?.[1]}
              style={{ transform: `translateY(${start - scrollMargin + (shift?.(index) ?? 0)}px)` }}
            >
              {face(row)}
            </li>
          );
        })}
      </ul>
      {props.after}
    </div>
  );
}

/** Renders the content of a row once: scrolling and dragging change only positions. */
function useFaces<R extends Row>(props: {
  children: (row: R) => ComponentChildren;
}): (row: R) => ComponentChildren {
  const known = useRef<{ props: unknown; faces: Map<string, ComponentChildren> }>(undefined);
  if (known.current?.props !== props) known.current = { props, faces: new Map() };
  const { faces } = known.current;
  return (row) => {
    if (!faces.has(row.key)) faces.set(row.key, props.children(row));
    return faces.get(row.key);
  };
}

type Sizes = Virtualizer<HTMLDivElement, HTMLLIElement>;
type Ref<T> = { current: T | null };

function useWindow(
  scroller: Ref<HTMLDivElement>,
  list: Ref<HTMLUListElement>,
  props: { rows: readonly Row[]; gap: number; estimate: (row: never) => number },
): Sizes {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { rows } = props;
  const whole =
    wholeLists.value === 'printed' || (wholeLists.value === 'searched' && rows.length <= mostAtOnce);
  const options = {
    count: rows.length,
    gap: props.gap,
    overscan: 4,
    scrollMargin: list.current?.offsetTop ?? 0,
    getScrollElement: () => scroller.current,
    getItemKey: (index: number) => rows[index]?.key ?? index,
    estimateSize: (index: number) => props.estimate(rows[index] as never),
    // a first screenful, drawn before anything was measured
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      whole ? rows.map((_, index) => index) : withKept(defaultRangeExtractor(range), rows, list.current),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLDivElement, HTMLLIElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

/** The focused and the dragged row stay in the document when they are scrolled away. */
function withKept(range: number[], rows: readonly Row[], list: HTMLElement | null): number[] {
  const focused = list?.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index
    : undefined;
  const grasped = drag.peek()?.card;
  const keep = [Number(focused ?? -1), grasped ? rows.findIndex(({ cardId }) => cardId === grasped) : -1];
  const more = keep.filter((index) => index >= 0 && index < rows.length && !range.includes(index));
  return more.length ? [...range, ...more].sort((a, b) => a - b) : range;
}

function useDropList(
  virtual: Sizes,
  scroller: Ref<HTMLDivElement>,
  list: Ref<HTMLUListElement>,
  props: { id: string; rows: readonly Row[]; onDrop?: (index: number, ids: readonly string[]) => void },
): void {
  useLayoutEffect(() => {
    const { id, rows, onDrop } = props;
    dropLists.set(id, {
      rowAt: (y) => {
        const top = list.current?.getBoundingClientRect().top ?? 0;
        const margin = virtual.options.scrollMargin;
        return firstBelow(virtual.measurementsCache, y - top + margin, rows.length);
      },
      cards: () => rows.flatMap(({ cardId }) => cardId ?? []),
      rowOf: (card) => rows.findIndex((row) => row.cardId === card),
      drop: (index, ids) => onDrop?.(index, ids),
      reveal: (key) => {
        const index = rows.findIndex((row) => row.key === key);
        if (index < 0) return;
        virtual.scrollToIndex(index, { align: 'auto' });
        focusWhenThere(scroller.current, index);
      },
      showEnd: () =>
        requestAnimationFrame(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })),
    });
    return () => {
      dropLists.delete(id);
    };
  });
}

/** The first row whose middle is below `y`, by binary search. */
function firstBelow(places: readonly Place[], y: number, count: number): number {
  let low = 0;
  let high = Math.min(places.length, count);
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && place.start + place.size / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the row the focus, now or in the next frames, as soon as scrolling has rendered it. */
function focusWhenThere(scroller: HTMLElement | null, index: number, frames = 20): void {
  const button = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] button`);
  if (button) button.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(scroller, index, frames - 1));
}

/** How far each row moves: rows after the dragged card close the gap, rows at its new place open one. */
function shifts(held: Drag, id: string, rows: readonly Row[], gap: number): (index: number) => number {
  const from = rows.findIndex(({ cardId }) => cardId === held.card);
  const to = held.list === id ? (held.index ?? -1) : -1;
  const by = held.height + gap;
  return (index) => {
    if (index === from) return 0;
    const closes = from >= 0 && index > from ? -by : 0;
    const parts = to >= 0 && index >= to ? by : 0;
    return closes + parts;
  };
}
