import { useState } from 'preact/hooks';
import { comment as maxLength } from '../api/limits';
import type { Card, CardDetail, Comment } from '../api/types';
import { me } from '../device/account';
import { cardText } from '../text/card';
import { Length, overLimit } from '../ui/Length';
import { Markdown } from '../ui/Markdown';
import { MarkdownEditor } from '../ui/MarkdownEditor';
import { Time } from '../ui/Time';
import { cardComments } from './cardPages';
import { addComment, editComment, removeComment } from './textChanges';

/** What was typed and not sent, by card: closing a card does not lose it. */
const drafts = new Map<string, string>();

export function Comments(props: { card: Card; detail: CardDetail; editable: boolean }) {
  const { card, detail, editable } = props;
  const [earlier, setEarlier] = useState<Comment[]>([]);
  const [next, setNext] = useState(detail.moreComments);
  const [failed, setFailed] = useState(false);
  const comments = [...earlier, ...detail.comments].filter(
    (comment, i, all) => all.findLastIndex(({ id }) => id === comment.id) === i,
  );
  if (!editable && comments.length === 0) return null;

  async function showEarlier() {
    const page = next ? await cardComments(card.id, next) : undefined;
    setFailed(!page);
    if (!page) return;
    setEarlier([...page.items, ...earlier].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)));
    setNext(page.next);
  }
  return (
    <section class="card-part" aria-label={cardText.comments}>
      <h3>{cardText.comments}</h3>
      {next && (
        <button type="button" class="btn small" onClick={showEarlier}>
          {cardText.earlier}
        </button>
      )}
      {failed && (
        <p class="note" role="alert">
          {cardText.notShown}
        </p>
      )}
      <ul class="comments">
        {comments.map((comment) => (
          <Said
            key={comment.id}
            card={card}
            comment={comment}
            own={editable && comment.author === me.value?.account.id}
          />
        ))}
      </ul>
      {editable && <NewComment card={card} />}
    </section>
  );
}

function Said({ card, comment, own }: { card: Card; comment: Comment; own: boolean }) {
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <li>
        <MarkdownEditor
          label={cardText.comment}
          text={comment.body}
          maxLength={maxLength}
          onSave={async (from, to) => {
            if (to.trim()) await editComment(card, { ...comment, body: from }, to.trim());
          }}
          close={() => setWriting(false)}
        />
      </li>
    );
  return (
    <li>
      <p class="comment-by">
        <strong>{comment.authorName}</strong>
        <span class="meta">
          <Time at={comment.createdAt} />
          {comment.editedAt && ` · ${cardText.edited}`}
          {comment.revision === 0 && ` · ${cardText.notSent}`}
        </span>
      </p>
      <Markdown source={comment.body} />
      {own && (
        <p class="own">
          <button type="button" onClick={() => setWriting(true)}>
            {cardText.edit}
          </button>
          <button type="button" onClick={() => removeComment(card, comment)}>
            {cardText.remove}
          </button>
        </p>
      )}
    </li>
  );
}

function NewComment({ card }: { card: Card }) {
  const [text, setText] = useState(drafts.get(card.id) ?? '');
  function type(value: string) {
    setText(value);
    if (value) drafts.set(card.id, value);
    else drafts.delete(card.id);
  }
  function send() {
    const body = text.trim();
    if (!body || overLimit(body, maxLength) > 0) return;
    type('');
    void addComment(card, body);
  }
  return (
    <form
      class="new-comment"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        rows={1}
        aria-label={cardText.comment}
        placeholder={cardText.comment}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      <Length text={text} limit={maxLength} />
      {text.trim() && (
        <button type="submit" class="btn primary" aria-disabled={overLimit(text, maxLength) > 0}>
          {cardText.send}
        </button>
      )}
    </form>
  );
}
