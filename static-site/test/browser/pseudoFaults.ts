import type { Page } from '@playwright/test';

/**
 * Names that are the same in every language, keys of a keyboard, the time zone of the test, and the releases that the
 * server begins with.
 */
const sameEverywhere = [
  'Scopekeeper',
  'Gemini',
  'Claude',
  'Ctrl',
  'Alt',
  'Esc',
  'RB',
  'MVP',
  'UTC',
  'Next',
  'Later',
];

/** What is wrong with the texts that a page shows now: not translated, cut off, or outside of its button. */
export async function faultsOf(page: Page): Promise<string[]> {
  return await page.evaluate((allowed) => {
    const faults = new Set<string>();
    const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) || !!element.closest('.visually-hidden');

    function checkTranslated(text: string, where: string) {
      const plain = (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !allowed.includes(word));
      if (plain.length) faults.add(`not translated (${where}): ${short(text)}`);
    }

    /** What clips an element: its ancestors that hide what is outside, up to the first that scrolls. */
    function clips(element: Element): { x?: DOMRect; y?: DOMRect } {
      const found: { x?: DOMRect; y?: DOMRect } = {};
      const scrolls = { x: false, y: false };
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.display === 'inline') continue;
        for (const axis of ['x', 'y'] as const) {
          const overflow = axis === 'x' ? style.overflowX : style.overflowY;
          if (/auto|scroll/.test(overflow) && canScroll(at, axis)) scrolls[axis] = true;
          if (/hidden|clip/.test(overflow) && !scrolls[axis]) found[axis] ??= at.getBoundingClientRect();
        }
      }
      if (!scrolls.x) found.x ??= new DOMRect(0, 0, innerWidth, innerHeight);
      return found;
    }
    const canScroll = (at: Element, axis: 'x' | 'y') =>
      axis === 'y' ? true : at.scrollWidth > at.clientWidth && at !== document.scrollingElement;

    /** Whether a word begins on one line and ends on another. */
    function brokenWord(node: Text): boolean {
      return [...node.data.matchAll(/[^\s/,.:;·@-]+/g)].some(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      });
    }

    /** A placeholder does not scroll: it has to fit into its field. */
    function checkPlaceholder(field: HTMLInputElement) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen || !field.placeholder) return;
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room + 1)
        faults.add(`cut off in its field: ${short(field.placeholder)}`);
    }

    function checkWhole(node: Text, element: Element) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y } = clips(element);
      const box = element
        .closest('button, summary, .btn, .chip, .pill, .tabs a, select')
        ?.getBoundingClientRect();
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      const room = block.getBoundingClientRect();
      if (brokenWord(node)) faults.add(`broken within a word: ${short(node.data)}`);
      for (const line of range.getClientRects()) {
        if (line.left < room.left - 1 || line.right > room.right + 1)
          faults.add(`wider than its place: ${short(node.data)}`);
        if (x && (line.left < x.left - 1 || line.right > x.right + 1))
          faults.add(`cut off: ${short(node.data)}`);
        if (y && (line.top < y.top - 1 || line.bottom > y.bottom + 1))
          faults.add(`cut off below: ${short(node.data)}`);
        if (box && (line.left < box.left - 1 || line.right > box.right + 1))
          faults.add(`wider than its button: ${short(node.data)}`);
        if (box && (line.top < box.top - 2 || line.bottom > box.bottom + 2))
          faults.add(`higher than its button: ${short(node.data)}`);
      }
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const element = node.parentElement;
      if (!element || !node.data.trim() || element.closest('script, style')) continue;
      // options are texts too, though only an opened list shows them
      if (element.tagName !== 'OPTION' && !element.checkVisibility({ visibilityProperty: true })) continue;
      checkTranslated(node.data, 'text');
      // what people wrote may end in an ellipsis
      if (!isHidden(element) && /[⟦⟧]/.test(node.data)) checkWhole(node, element);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (element.checkVisibility()) checkTranslated(element.getAttribute(name) ?? '', name);
    for (const field of document.querySelectorAll('input'))
      if (field.checkVisibility()) checkPlaceholder(field);
    const wider = document.documentElement.scrollWidth - innerWidth;
    if (wider > 0) faults.add(`the page is ${wider} px wider than the screen`);
    return [...faults];
  }, sameEverywhere);
}
