import './markdown-field.css';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import { Markdown } from './Markdown';
import { MarkdownEditor } from './MarkdownEditor';

/** A text in Markdown, read as a page; a tap on it begins to write. */
export function MarkdownField(props: {
  label: string;
  /** What the button says that edits it. */
  edit: string;
  /** What the button says that begins it. */
  begin: string;
  /** What stands there when nobody wrote anything and one may not. */
  nothing?: string;
  source: string;
  maxLength: number;
  editable: boolean;
  onSave: (from: string, to: string) => Promise<unknown>;
}) {
  const { label, source, editable } = props;
  const [writing, setWriting] = useState(false);
  if (writing && editable)
    return (
      <MarkdownEditor
        label={label}
        text={source}
        maxLength={props.maxLength}
        onSave={props.onSave}
        close={() => setWriting(false)}
      />
    );
  if (!source && !editable) return props.nothing ? <p class="empty">{props.nothing}</p> : null;
  if (!source)
    return (
      <button type="button" class="placeholder-button" onClick={() => setWriting(true)}>
        {props.begin}
      </button>
    );
  return (
    <section class="markdown-field" aria-label={label}>
      {editable && (
        <button
          type="button"
          class="tool"
          aria-label={props.edit}
          title={props.edit}
          onClick={() => setWriting(true)}
        >
          <Icon name="edit" />
        </button>
      )}
      {/* biome-ignore lint/a11y: a shortcut for the button above; links and selected text keep their own meaning */}
      <div
        onClick={(event) => {
          const onLink = (event.target as Element).closest('a');
          if (editable && !onLink && getSelection()?.isCollapsed !== false) setWriting(true);
        }}
      >
        <Markdown source={source} />
      </div>
    </section>
  );
}
