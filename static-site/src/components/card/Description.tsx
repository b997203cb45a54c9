import { useState } from 'preact/hooks';
import type { Card, CardDetail } from '../../api/types';
import { editDescription } from '../../store/act';
import { cardText } from '../../text/card';
import { Icon } from '../Icon';
import { Markdown } from '../Markdown';
import { Writing } from './Writing';

/** The text of a card, read as a page; a tap on it begins to write. */
export function Description(props: { card: Card; detail: CardDetail; editable: boolean }) {
  const { card, detail, editable } = props;
  const [writing, setWriting] = useState(false);
  const description = detail.description ?? '';
  if (writing && editable)
    return (
      <Writing
        label={cardText.description}
        text={description}
        longest={50_000}
        keep={(from, to) => editDescription(card, from, to)}
        close={() => setWriting(false)}
      />
    );
  if (!description && !editable) return <p class="empty">{cardText.noDescription}</p>;
  if (!description)
    return (
      <button type="button" class="begin" onClick={() => setWriting(true)}>
        {cardText.describe}
      </button>
    );
  return (
    <section class="description" aria-label={cardText.description}>
      {editable && (
        <button
          type="button"
          class="tool"
          aria-label={cardText.editDescription}
          title={cardText.editDescription}
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
        <Markdown source={description} />
      </div>
    </section>
  );
}
