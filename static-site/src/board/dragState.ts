import { signal } from '@preact/signals';

/** Cards in the hand: which, how large the one that was grasped is, and between which rows it would land. */
export interface Drag {
  ids: readonly string[];
  /** The one that was grasped. */
  card: string;
  width: number;
  height: number;
  /** The list under it, and the row of that list that it would stand before. */
  list?: string;
  index?: number;
}

/** A list that cards can be lifted from and put into. */
export interface DropList {
  /** The row that something let go at this height (px from the top of the window) would stand before. */
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
