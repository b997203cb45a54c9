import './markdown-editor.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardText } from '../text/card';
import { Length, overLimit } from './Length';
import { Markdown } from './Markdown';
import { Switch } from './Switch';

const ways = [
  ['write', cardText.write],
  ['preview', cardText.preview],
] as const;

/**
 * Writes Markdown. Every way out keeps what was written, but Cancel: what is too long is not let out by a button, and
 * waits among the unsent changes where the editor goes away.
 */
export function MarkdownEditor(props: {
  label: string;
  text: string;
  maxLength: number;
  /** @param from what stood here when this was begun, or was kept last */
  onSave: (from: string, to: string) => Promise<unknown>;
  close: () => void;
}) {
  const [text, setText] = useState(props.text);
  const [preview, setPreview] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ from: props.text, to: props.text });
  latest.current.to = text;

  function save() {
    const { from, to } = latest.current;
    if (from === to) return;
    latest.current.from = to;
    void props.onSave(from, to);
  }
  const fits = () => overLimit(latest.current.to, props.maxLength) <= 0;
  function done() {
    if (fits()) props.close();
    else setPreview(false);
  }
  function cancel() {
    setText(latest.current.from);
    latest.current.to = latest.current.from;
    props.close();
  }
  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && fits() && save();
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      save();
    };
  }, []);
  useLayoutEffect(() => {
    if (!preview) box.current?.focus();
  }, [preview]);

  return (
    <section
      class="markdown-editor"
      aria-label={props.label}
      onKeyDown={(event) => {
        const isEnd = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isEnd) return;
        event.preventDefault();
        done();
      }}
    >
      <div class="heading-row">
        <Switch
          label={props.label}
          ways={ways}
          chosen={preview ? 'preview' : 'write'}
          onChoose={(way) => setPreview(way === 'preview')}
        />
        <span class="grow" />
        <button type="button" class="btn small quiet" onClick={cancel}>
          {cardText.cancel}
        </button>
        <button type="button" class="btn small primary" aria-disabled={!fits()} onClick={done}>
          {cardText.save}
        </button>
      </div>
      {props.text !== latest.current.from && (
        <p class="note warn" aria-live="polite">
          {cardText.changedMeanwhile}
        </p>
      )}
      {preview ? (
        <div class="preview">
          {text.trim() ? <Markdown source={text} /> : <p class="empty">{cardText.emptyPreview}</p>}
        </div>
      ) : (
        <textarea
          ref={box}
          rows={6}
          aria-label={props.label}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Length text={text} limit={props.maxLength} />
      <small class="meta">{cardText.markdown}</small>
    </section>
  );
}
