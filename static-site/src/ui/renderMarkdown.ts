import DOMPurify from 'dompurify';
import MarkdownIt, { type Token } from 'markdown-it';
import { cardText } from '../text/card';

const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'a', 'ul', 'ol', 'li'],
    ...['h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'align', 'start'],
  // else they would have to look like addresses too
  ADD_URI_SAFE_ATTR: ['align', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/** Below this depth the parser would leave out what a block contains. */
const deepest = 60;
/** What a phone still shows within a second: the parser looks for the end of a link from each of its beginnings. */
const mostLinks = 4_000;
const mostNodes = 4_000;

// HTML is text here: an assistant that writes <Sheet> means the word
const parser = new MarkdownIt({ html: false, breaks: true, linkify: true, maxNesting: deepest });
const { escapeHtml } = parser.utils;
// a name that looks like a host is none: only what begins like an address is a link
parser.linkify.set({ fuzzyLink: false });
parser.linkify.add('www.', {
  validate: (text, at) =>
    /^[^\s<>"'()]*[^\s<>"'().,:;!?*_~]/.exec(text.slice(at, at + 2_000))?.[0].length ?? 0,
  normalize: (match) => {
    match.url = `http://${match.url}`;
  },
});
Object.assign(parser.renderer.rules, {
  // nothing is fetched by looking at a card
  image: (tokens: Token[], at: number) => {
    const { content = '', attrs } = tokens[at] ?? {};
    const address = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
    return `<a href="${escapeHtml(address)}">${escapeHtml(content || address)}</a>`;
  },
  s_open: () => '<del>',
  s_close: () => '</del>',
});

/**
 * Makes safe nodes of Markdown (GitHub's dialect); its headings stand below those of the sheet. Returns nothing for a
 * text that would take too long, or would not be shown whole.
 */
export function rendered(markdown: string): DocumentFragment | undefined {
  if (count(markdown, '[') > mostLinks || count(markdown, '\n') > mostNodes) return undefined;
  const tokens = parser.parse(markdown, {});
  if (tokens.some(({ level }) => level >= deepest - 1)) return undefined;
  lowerHeadings(tokens);
  for (const token of tokens) alignCell(token);
  const html = parser.renderer.render(tokens, parser.options, {});
  if (count(html, '<') > 2 * mostNodes) return undefined;
  const nodes = DOMPurify.sanitize(html, allowed);
  for (const link of nodes.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  for (const block of nodes.querySelectorAll<HTMLElement>(blocks)) block.dir = 'auto';
  for (const table of nodes.querySelectorAll('table')) scrolling(table);
  for (const item of nodes.querySelectorAll('li')) tick(item);
  for (const code of nodes.querySelectorAll('pre')) code.tabIndex = 0;
  return nodes;
}

/** What has a direction of its own: each paragraph may be in another language. */
const blocks = 'p,li,h4,h5,h6,th,td,blockquote';

const count = (text: string, mark: string) => text.split(mark).length - 1;

function lowerHeadings(tokens: Token[]): void {
  const headings = tokens.filter(({ type }) => type.startsWith('heading'));
  const depths = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const heading of headings) heading.tag = `h${Math.min(6, 4 + depths.indexOf(heading.tag))}`;
}

/** Styles do not pass the policy of the site. */
function alignCell(token: Token): void {
  const side = /text-align:(\w+)/.exec(String(token.attrGet('style')))?.[1];
  if (side) token.attrs = [['align', side]];
}

/** A line of a task list shows its box. */
function tick(item: HTMLLIElement): void {
  const first = item.firstElementChild?.matches('p') ? item.firstElementChild.firstChild : item.firstChild;
  const box = first instanceof Text ? /^\s*\[([ xX])\]\s/.exec(first.data) : undefined;
  if (!box || !(first instanceof Text)) return;
  first.data = (box[1] === ' ' ? '☐ ' : '☑ ') + first.data.slice(box[0].length);
  item.className = 'task';
}

function scrolling(table: HTMLTableElement): void {
  const box = document.createElement('div');
  box.className = 'scrolling';
  box.tabIndex = 0;
  box.role = 'region';
  box.ariaLabel = cardText.tableScrolls;
  table.replaceWith(box);
  box.append(table);
}
