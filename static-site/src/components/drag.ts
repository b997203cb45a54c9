import Sortable from 'sortablejs';

/** Long press lifts a card on touch; Preact, not the library, changes the document. */
export function sortable(
  list: HTMLElement,
  onMove: (card: string, stage: string, behind: string | null) => void,
): () => void {
  let origin: Node | null = null;
  const made = new Sortable(list, {
    group: 'cards',
    delay: 300,
    delayOnTouchOnly: true,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
    ghostClass: 'lift',
    onStart: ({ item }) => {
      origin = item.nextSibling;
    },
    onEnd: ({ item, from, to }) => {
      const behind = (item.previousElementSibling as HTMLElement | null)?.dataset.card ?? null;
      const { card } = item.dataset;
      const stage = to.dataset.stage;
      const moved = from !== to || item.nextSibling !== origin;
      from.insertBefore(item, origin);
      if (moved && card && stage) onMove(card, stage, behind);
    },
  });
  return () => made.destroy();
}
