import { importText } from '../text/import';

/** Why a file is no text, in words for people. */
export class NotTextError extends Error {}

/** A text, and how its bytes were read. */
export interface Decoded {
  text: string;
  /** The code page, if the bytes do not say it themselves and the user should check it. */
  codePage?: CodePage;
  /** A line with the letters that differ between code pages. */
  sample?: string;
}

/** Code pages of spreadsheets and older programs that browsers can read. */
export const codePages = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'macintosh',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type CodePage = (typeof codePages)[number];

const marks: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The code page that spreadsheets use for a language; that of Western Europe for all others. */
const usual: Record<string, CodePage> = {
  pl: 'windows-1250',
  cs: 'windows-1250',
  sk: 'windows-1250',
  hu: 'windows-1250',
  sl: 'windows-1250',
  hr: 'windows-1250',
  ro: 'windows-1250',
  ru: 'windows-1251',
  uk: 'windows-1251',
  bg: 'windows-1251',
  el: 'windows-1253',
  tr: 'windows-1254',
  he: 'windows-1255',
  ar: 'windows-1256',
  lt: 'windows-1257',
  lv: 'windows-1257',
  et: 'windows-1257',
  ja: 'shift_jis',
  zh: 'gb18030',
  ko: 'euc-kr',
};

/**
 * The text of a file: UTF-8, or UTF-16 where a mark or the zero bytes of plain letters say so. Other bytes are of a
 * code page, which only the user can know: one is guessed by the language of the browser.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen?: CodePage,
  language = () => navigator.language,
): Decoded {
  const begins = (mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (begins([0x50, 0x4b, 3, 4])) throw new NotTextError(importText.zip);
  if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) throw new NotTextError(importText.pdf);
  const encoding = marks.find(([mark]) => begins(mark))?.[1] ?? wide(bytes) ?? 'utf-8';
  const text = decoded(bytes, encoding);
  if (text !== undefined) return { text: textOnly(text) };
  // JSON has no code pages: such a file is damaged
  if (encoding !== 'utf-8' || begins([0x7b]) || begins([0x5b])) throw new NotTextError(importText.noText);
  const codePage = chosen ?? usual[language().slice(0, 2)] ?? 'windows-1252';
  const read = textOnly(new TextDecoder(codePage).decode(bytes));
  return { text: read, codePage, sample: sampleOf(read) };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function textOnly(text: string): string {
  if (text.includes('\0')) throw new NotTextError(importText.noText);
  return text;
}

/** UTF-16 without a mark: every second byte of its plain letters is zero. */
function wide(bytes: Uint8Array): string | undefined {
  const beginning = bytes.subarray(0, 400);
  const zeros = [0, 0];
  beginning.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = beginning.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** The first lines with letters that are not ASCII. */
function sampleOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => /[^\p{ASCII}]/u.test(line));
  return lines.slice(0, 2).join('\n').slice(0, 200);
}
