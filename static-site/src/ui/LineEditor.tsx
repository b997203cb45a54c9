import './line-editor.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { splitLines } from '../model/splitLines';
import { cardText } from '../text/card';
import { Icon } from './Icon';
import { useBlurOnUnmount } from './useBlurOnUnmount';

/** One line of a list being edited: its text, its place, or away with it. */
export function LineEditor(props: {
  label: string;
  text: string;
  onSave: (text: string) => Promise<unknown>;
  /** Absent: it is the first. */
  up?: () => Promise<unknown>;
  /** Absent: it is the last. */
  down?: () => Promise<unknown>;
  remove: () => Promise<unknown>;
  close: () => void;
}) {
  const { text, close } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  // before the next key: an effect after the paint would come too late for somebody quick
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  useBlurOnUnmount(box);
  const kept = useRef(text);
  function save() {
    const written = box.current?.value.replace(/\s+/g, ' ').trim();
    if (!written || written === kept.current) return;
    kept.current = written;
    void props.onSave(written);
  }
  return (
    <li
      class="editing"
      onFocusOut={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        save();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target === box.current)) return;
        event.preventDefault();
        if (event.key === 'Escape' && box.current) box.current.value = kept.current;
        save();
        close();
      }}
    >
      <textarea ref={box} rows={1} maxLength={300} aria-label={props.label} defaultValue={text} />
      <span class="tools">
        <LineTool name="up" label={cardText.up} act={props.up} />
        <LineTool name="down" label={cardText.down} act={props.down} />
        <LineTool
          name="bin"
          label={cardText.remove}
          act={() => {
            close();
            return props.remove();
          }}
        />
      </span>
    </li>
  );
}

export function LineTool(props: {
  name: 'up' | 'down' | 'bin';
  label: string;
  act?: () => Promise<unknown>;
}) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.act ? undefined : 'true'}
      data-tool={props.name}
      onClick={() => void props.act?.()}
    >
      <Icon name={props.name} />
    </button>
  );
}

/** Enter adds, and the next can be typed at once; a pasted list adds one each. */
export function AddLine(props: {
  label: string;
  hint: string;
  maxLength: number;
  /** Looks like any field instead of like the next line. */
  framed?: boolean;
  add: (line: string) => Promise<unknown>;
}) {
  const box = useRef<HTMLInputElement>(null);
  useBlurOnUnmount(box);
  async function add(lines: string) {
    for (const line of splitLines(lines)) await props.add(line.slice(0, props.maxLength));
  }
  return (
    <input
      ref={box}
      class={props.framed ? undefined : 'quiet'}
      aria-label={props.label}
      placeholder={props.label}
      title={props.hint}
      maxLength={props.maxLength}
      enterkeyhint="done"
      autocomplete="off"
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        void add(field.value);
        field.value = '';
      }}
      onBlur={(event) => {
        void add(event.currentTarget.value);
        event.currentTarget.value = '';
      }}
      onPaste={(event) => {
        const lines = event.clipboardData?.getData('text') ?? '';
        if (splitLines(lines).length < 2) return;
        event.preventDefault();
        void add(lines);
      }}
    />
  );
}
