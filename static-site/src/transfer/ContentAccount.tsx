import type { ContentCount } from '../api/types';
import { importPreviewText } from '../text/importPreview';

/** Of each kind of content: how much the file has, how much comes across, and why the rest does not. */
export function ContentAccount({ content }: { content: ContentCount[] }) {
  return (
    <dl class="import-account">
      {content.map(({ kind, inFile, imported, leftOut = [] }) => (
        <div key={kind}>
          <dt>{importPreviewText.kindsOfContent[kind]}</dt>
          <dd class={imported < inFile ? 'not-all' : ''}>{importPreviewText.accountOf(imported, inFile)}</dd>
          {leftOut.map(({ reason, count }) => (
            <dd key={reason} class="why">
              {importPreviewText.leftOut(count, reason)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Whether anything is left out. */
export const isPartial = (content: ContentCount[] = []) => content.some(({ leftOut }) => leftOut?.length);
