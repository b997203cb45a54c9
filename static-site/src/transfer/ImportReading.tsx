import type { ImportHeader, ImportPreview } from '../api/types';
import { importText } from '../text/import';
import { timeZone } from '../text/language';
import { Field } from '../ui/Field';
import { type CodePage, codePages } from './decodeText';
import { chooseCodePage, chooseHeader, readAs, reading, rereading } from './importing';

/** What the file itself does not say for certain: its letters, its header, and the time zone of its times. */
export function ImportReading({ preview }: { preview: ImportPreview }) {
  const { header } = preview;
  const asked = header && (header.unclear || reading.value.headerLine !== undefined);
  return (
    <>
      {readAs.value && <CodePageChoice {...readAs.value} />}
      {asked && <HeaderChoice header={header} />}
      <p class="meta">{importText.zone(timeZone())}</p>
    </>
  );
}

function CodePageChoice({ codePage, sample }: { codePage: CodePage; sample: string }) {
  return (
    <section class="board-import surface" aria-busy={rereading.value}>
      <p class="note warn">{importText.codePageWhy}</p>
      <pre class="letters">{sample}</pre>
      <Field label={importText.codePage}>
        <select value={codePage} onChange={(e) => void chooseCodePage(e.currentTarget.value as CodePage)}>
          {codePages.map((page) => (
            <option key={page} value={page}>
              {importText.codePages[page]}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

/** Both readings of the first lines: as the names of the columns, or as cards. */
function HeaderChoice({ header }: { header: ImportHeader }) {
  const [first] = header.lines.filter(({ number }) => number > header.line);
  return (
    <section class="board-import surface" aria-busy={rereading.value}>
      <p class="note warn">{importText.headerWhy}</p>
      <Field label={importText.header}>
        <select
          name="headerLine"
          value={header.line}
          onChange={(e) => void chooseHeader(Number(e.currentTarget.value))}
        >
          <option value={0}>{importText.noHeader}</option>
          {header.lines.map(({ number, text }) => (
            <option key={number} value={number}>
              {importText.headerLine(number, text)}
            </option>
          ))}
        </select>
      </Field>
      {first && <p class="meta">{importText.firstLine(first.text)}</p>}
    </section>
  );
}
