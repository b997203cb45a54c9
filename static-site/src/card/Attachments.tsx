import './attachments.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Attachment, Card, CardDetail } from '../api/types';
import { offline } from '../sync/refresh';
import { attachmentText } from '../text/attachments';
import { cardText } from '../text/card';
import { Icon } from '../ui/Icon';
import { Time } from '../ui/Time';
import { useBlurOnUnmount } from '../ui/useBlurOnUnmount';
import { useLength } from '../ui/useLength';
import { removeAttachment, renameAttachment } from './attachmentChanges';
import { UploadRow } from './UploadRow';
import { download, linkTo, uploadFiles, uploadsOf } from './uploads';

/** What a browser can show and cannot run. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** The files of a card: from the camera, from files, pasted or dropped. */
export function Attachments(props: { card: Card; detail: CardDetail; editable: boolean }) {
  const { card, detail, editable } = props;
  const over = useFiles(card, editable);
  const attachments = detail.attachments ?? [];
  const uploads = uploadsOf(card.id);
  if (!editable && attachments.length === 0) return null;
  return (
    <section class={`card-part attachments ${over ? 'over' : ''}`} aria-label={attachmentText.title}>
      <h3>{attachmentText.title}</h3>
      <ul class="files">
        {attachments.map((attachment) => (
          <Attached key={attachment.id} card={card} attachment={attachment} editable={editable} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
      {editable && <Add card={card} over={over} />}
    </section>
  );
}

function Add({ card, over }: { card: Card; over: boolean }) {
  return (
    <>
      <p class="heading-row">
        <label class="btn attach">
          <input
            type="file"
            class="visually-hidden"
            multiple
            onChange={({ currentTarget }) => {
              uploadFiles(card, [...(currentTarget.files ?? [])]);
              // the same file can be picked again
              currentTarget.value = '';
            }}
          />
          <Icon name="clip" />
          {attachmentText.add}
        </label>
        <span class="meta only-wide">{over ? attachmentText.dropNow : attachmentText.dropHint}</span>
      </p>
      {offline.value && <p class="meta">{attachmentText.needs}</p>}
    </>
  );
}

/** Takes what is pasted or dropped while the card is open; returns whether files are held over the page. */
function useFiles(card: Card, editable: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!editable) return undefined;
    const take = (event: Event, transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploadFiles(card, files);
    };
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      take(event, event.dataTransfer);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [card.id, editable]);
  return over;
}

function Attached(props: { card: Card; attachment: Attachment; editable: boolean }) {
  const { card, attachment, editable } = props;
  const { name, bytes, contentType, authorName, createdAt, revision } = attachment;
  const [failed, setFailed] = useState(false);
  const [naming, setNaming] = useState(false);
  return (
    <li class="file">
      {pictures.has(contentType) && <Picture card={card} attachment={attachment} />}
      {naming ? (
        <NameField card={card} attachment={attachment} close={() => setNaming(false)} />
      ) : (
        <strong>{name}</strong>
      )}
      <span class="meta">
        {attachmentText.size(bytes)} · {authorName} · <Time at={createdAt} />
        {revision === 0 && ` · ${cardText.notSent}`}
      </span>
      {failed && (
        <span class="note" role="alert">
          {attachmentText.notLoaded}
        </span>
      )}
      <span class="own">
        <button
          type="button"
          aria-label={attachmentText.download(name)}
          onClick={async () => setFailed(!(await download(card, attachment)))}
        >
          {attachmentText.downloadShort}
        </button>
        {editable && (
          <>
            <button type="button" aria-label={attachmentText.rename(name)} onClick={() => setNaming(true)}>
              {attachmentText.renameShort}
            </button>
            <button
              type="button"
              aria-label={attachmentText.remove(name)}
              onClick={() => removeAttachment(card, attachment)}
            >
              {cardText.remove}
            </button>
          </>
        )}
      </span>
    </li>
  );
}

/** The server takes more, and shortens what no system could store. */
const longestName = 200;

function NameField(props: { card: Card; attachment: Attachment; close: () => void }) {
  const { card, attachment, close } = props;
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  useBlurOnUnmount(box);
  const { note, measure } = useLength(longestName);
  /** What is too long stays in the field. */
  function save(field: HTMLInputElement) {
    const written = field.value.trim();
    if (!measure(written)) return;
    const isChanged = field.value !== field.defaultValue && written && written !== attachment.name;
    if (isChanged) void renameAttachment(card, attachment, written);
    close();
  }
  return (
    <>
      <input
        ref={box}
        aria-label={attachmentText.newName}
        defaultValue={attachment.name}
        onInput={(event) => measure(event.currentTarget.value)}
        onBlur={(event) => save(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') event.currentTarget.value = attachment.name;
          if (measure(event.currentTarget.value)) event.currentTarget.blur();
        }}
      />
      {note}
    </>
  );
}

/** A preview in a box of its own size, so that nothing jumps; asked for when it comes into view. */
function Picture({ card, attachment }: { card: Card; attachment: Attachment }) {
  const box = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      void linkTo(card, attachment).then(setUrl);
    });
    if (box.current) seen.observe(box.current);
    return () => seen.disconnect();
  }, [attachment.id]);
  return (
    <span ref={box} class="picture">
      {url && <img src={url} alt={attachment.name} decoding="async" referrerpolicy="no-referrer" />}
    </span>
  );
}
