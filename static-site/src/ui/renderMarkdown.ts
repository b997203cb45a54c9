import DOMPurify from 'dompurify';
import { Marked, type Tokens } from 'marked';
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

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // HTML is text here: an assistant that writes <Sheet> means the word
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    // nothing is fetched by looking at a card
    image: ({ href, text }: Tokens.Image) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  },
});

/** Makes safe nodes of Markdown (GitHub's dialect); its headings stand below those of the sheet. */
export function rendered(markdown: string): DocumentFragment {
  const tokens = marked.lexer(markdown);
  const headings: Tokens.Heading[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'heading') headings.push(token as Tokens.Heading);
  });
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort();
  for (const heading of headings) heading.depth = Math.min(6, 4 + depths.indexOf(heading.depth));
  const nodes = DOMPurify.sanitize(marked.parser(tokens), allowed);
  for (const link of nodes.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  for (const table of nodes.querySelectorAll('table')) scrolling(table);
  for (const item of nodes.querySelectorAll('li')) {
    if (/^[☑☐]/.test(item.textContent)) item.className = 'task';
  }
  for (const code of nodes.querySelectorAll('pre')) code.tabIndex = 0;
  return nodes;
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
