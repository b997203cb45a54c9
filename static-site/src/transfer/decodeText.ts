import { importText } from '../text/import';

/** Why a file is no text, in words for people. */
export class NotTextError extends Error {}

const marks: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file by the server's rule: UTF-8, or UTF-16 where a byte order mark says so, and nothing replaced.
 */
export function decodeText(bytes: Uint8Array): string {
  const begins = (mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (begins([0x50, 0x4b, 3, 4])) throw new NotTextError(importText.zip);
  const encoding = marks.find(([mark]) => begins(mark))?.[1] ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotTextError(importText.noText);
  }
  if (text.includes('\0')) throw new NotTextError(importText.noText);
  return text;
}
