import { signal } from '@preact/signals';

/** The cards that are dragged: their ids, the size of the grasped card, and where it would land. */
export interface Drag {
  ids: readonly string[];
  /** The one that was grasped. */
  card: string;
  width: number;
  height: number;
  /** The list under it, and the index at which it would be inserted. */
  list?: string;
  index?: number;
}

/** A list that cards can be dragged from and dropped into. */
export interface DropList {
  /** The index of a drop at this height (px from the top of the window). */
  rowAt(y: number): number;
  drop(index: number, ids: readonly string[]): void;
  /** Its cards from top to bottom, as they are shown. */
  cards(): string[];
  /** The row that a card is. */
  rowOf(card: string): number;
  /** Scrolls a row into view and gives it the focus. */
  reveal(key: string): void;
  showEnd(): void;
}

export const drag = signal<Drag | undefined>(undefined);
/** Where the lifted card's left upper corner is, in px of the window. */
export const dragPosition = signal({ x: 0, y: 0 });
export const dropLists = new Map<string, DropList>();
