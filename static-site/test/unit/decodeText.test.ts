import { describe, expect, it } from 'vitest';
import { decodeText, NotTextError } from '../../src/transfer/decodeText';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((letter, i) => {
    view.setUint16(i * 2, letter.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
}

describe('the text of a file', () => {
  it('is UTF-8, or UTF-16 with and without a mark', () => {
    for (const bytes of [
      utf8('Title;Prüfung'),
      utf16('\uFEFFTitle;Prüfung', true),
      utf16('\uFEFFTitle;Prüfung', false),
      utf16('Title;Prüfung', true),
      utf16('Title;Prüfung', false),
    ]) {
      const { text, codePage } = decodeText(bytes);
      expect(text.replace('\uFEFF', '')).toBe('Title;Prüfung');
      expect(codePage).toBeUndefined();
    }
  });

  it('of a code page comes with a sample, and can be read with another', () => {
    const bytes = latin('Titel;Status\r\nPr\xfcfung;Offen\r\n');
    expect(decodeText(bytes, undefined, () => 'de-DE')).toEqual({
      text: 'Titel;Status\r\nPrüfung;Offen\r\n',
      codePage: 'windows-1252',
      sample: 'Prüfung;Offen',
    });
    expect(decodeText(bytes, undefined, () => 'pl').codePage).toBe('windows-1250');
    expect(decodeText(bytes, 'windows-1251').text).toContain('Prьfung');
  });

  it('is not in a damaged JSON file, an archive, a document or a program', () => {
    for (const bytes of [
      latin('{"a":"\xfc"}'),
      latin('[\xc0\xaf]'),
      latin('PK\x03\x04'),
      latin('%PDF-1.7'),
      latin('a\0b\xfc'),
    ]) {
      expect(() => decodeText(bytes, undefined, () => 'de-DE')).toThrow(NotTextError);
    }
  });
});
