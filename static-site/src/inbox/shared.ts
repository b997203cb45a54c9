import { suggestionUrl } from '../api/limits';
import { lengthOf } from '../model/textLength';

/** What another app shared. */
export interface Shared {
  written: string;
  sourceUrl?: string;
}

/** Reads what was shared from the address, and leaves it only in the fragment, which no server gets to see. */
export function takeShared(): Shared {
  if (location.search) history.replaceState(history.state, '', `/share#${location.search.slice(1)}`);
  return readShared(location.hash.slice(1));
}

function readShared(query: string): Shared {
  const given = new URLSearchParams(query);
  const [title, text, url] = ['title', 'text', 'url'].map((name) => given.get(name)?.trim() ?? '');
  // some apps put the address at the end of the text
  const link = url || /\bhttps?:\/\/\S+$/.exec(text ?? '')?.[0];
  const written = [title, text].filter((part) => part).join('\n');
  // an address that the server does not take stays in the text
  if (link && lengthOf(link) > suggestionUrl)
    return { written: written.includes(link) ? written : [written, link].filter((part) => part).join('\n') };
  return { written: written || (link ?? ''), ...(link ? { sourceUrl: link } : {}) };
}
