import './line-editor.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { splitLines } from '../model/splitLines';
import { cardText } from '../text/card';
import { fitHeight } from './fitHeight';
import { Icon } from './Icon';
import { PastedLines } from './PastedList';
import { onSeveralLines } from './severalLines';
import { useBlurOnUnmount } from './useBlurOnUnmount';
import { useLength } from './useLength';

/** One line of a list being edited: its text, its place, or away with it. */
export function LineEditor(props: {
  label: string;
  text: string;
  maxLength: number;
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
  const kept = useRef({ shown: text, text });
  const { note, measure } = useLength(props.maxLength);
  // before the next key: an effect after the paint would come too late for somebody quick
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
    kept.current.shown = box.current?.value ?? '';
    fitHeight(box.current);
  }, []);
  useBlurOnUnmount(box);
  /** Saves what was typed, and returns whether it could: what is too long stays in the field. */
  function save(): boolean {
    const shown = box.current?.value ?? '';
    const written = shown.replace(/\s+/g, ' ').trim();
    // what was only looked at stays as it is, whatever it is
    if (!measure(written)) return false;
    if (!written || shown === kept.current.shown || written === kept.current.text) return true;
    kept.current = { shown, text: written };
    void props.onSave(written);
    return true;
  }
  return (
    <li
      class="editing"
      onFocusOut={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        if (save()) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target === box.current)) return;
        event.preventDefault();
        if (event.key === 'Escape' && box.current) box.current.value = kept.current.shown;
        if (save()) close();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        aria-label={props.label}
        defaultValue={text}
        onInput={(event) => {
          measure(event.currentTarget.value);
          fitHeight(event.currentTarget);
        }}
      />
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
      {note}
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

/** Enter adds, and the next can be typed at once; a pasted list shows first which lines it would add. */
export function AddLine(props: {
  label: string;
  hint: string;
  maxLength: number;
  /** Looks like any field instead of like the next line. */
  framed?: boolean;
  add: (line: string) => Promise<unknown>;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string>();
  const { note, measure } = useLength(props.maxLength);
  useBlurOnUnmount(box);
  async function add(lines: string[]) {
    for (const line of lines) await props.add(line);
  }
  /** What is too long stays in the field, and so does what is nothing. */
  function addTyped(field: HTMLInputElement) {
    const lines = splitLines(field.value);
    if (!measure(field.value) || !lines.length) return;
    void add(lines);
    field.value = '';
    measure('');
  }
  function closePasted() {
    setPasted(undefined);
    box.current?.focus();
  }
  return (
    <>
      <input
        ref={box}
        class={props.framed ? undefined : 'quiet'}
        aria-label={props.label}
        placeholder={props.label}
        title={props.hint}
        enterkeyhint="done"
        autocomplete="off"
        onInput={(event) => measure(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          addTyped(event.currentTarget);
        }}
        onBlur={(event) => addTyped(event.currentTarget)}
        {...onSeveralLines(setPasted)}
      />
      {note}
      {pasted !== undefined && (
        <PastedLines
          written={pasted}
          limit={props.maxLength}
          add={(lines) => {
            closePasted();
            return add(lines);
          }}
          close={closePasted}
        />
      )}
    </>
  );
}
