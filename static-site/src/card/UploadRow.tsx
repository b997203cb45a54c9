import { attachmentText } from '../text/attachments';
import { forgetUpload, retryUpload, type Upload } from './uploads';

/** A file on its way: how far it is, and what to do where it does not arrive. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { id, name, bytes, sent, failed } = upload;
  return (
    <li class="file">
      <strong>{name}</strong>
      {failed ? (
        <span class="note bad" role="alert">
          {failed.why}
        </span>
      ) : (
        <>
          <progress value={sent ?? 0} max={1} aria-label={attachmentText.progress(name)} />
          <span class="meta">
            {attachmentText.size(bytes)} ·{' '}
            {sent === undefined ? attachmentText.next : attachmentText.sending(sent)}
          </span>
        </>
      )}
      <span class="own">
        {failed && !failed.final && (
          <button type="button" aria-label={attachmentText.again(name)} onClick={() => retryUpload(id)}>
            {attachmentText.againShort}
          </button>
        )}
        <button
          type="button"
          aria-label={failed ? attachmentText.forget(name) : attachmentText.cancel(name)}
          onClick={() => forgetUpload(id)}
        >
          {failed ? attachmentText.forgetShort : attachmentText.cancelShort}
        </button>
      </span>
    </li>
  );
}
