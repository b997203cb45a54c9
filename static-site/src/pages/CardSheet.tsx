import { useEffect, useState } from 'preact/hooks';
import { v7 } from 'uuid';
import type { Card, CardDetail } from '../api/types';
import { kinds } from '../api/types';
import { cardName } from '../components/CardFace';
import { Choice, Field } from '../components/Field';
import { Sheet } from '../components/Sheet';
import { queue } from '../outbox/outbox';
import { address, back } from '../router';
import { archiveCard, editCard } from '../store/act';
import { byRank } from '../store/mirror';
import { board, canEdit, loadCard, openProject } from '../store/store';
import { text } from '../text/en';
import { MoveTo } from './MoveTo';

const named = (things: Record<string, { id: string; name: string }>): [string, string][] => [
  ['', text.none],
  ...Object.values(things).map(({ id, name }): [string, string] => [id, name]),
];

export function CardSheet({ id }: { id: string }) {
  const card = board.value.cards[id];
  return (
    <Sheet
      label={card?.title ?? text.board}
      title={card && <span class="key">{cardName(card)}</span>}
      otherwise={address({})}
      beside
    >
      {card ? <Details card={card} close={() => back(address({}))} /> : <p>{text.notFound}</p>}
    </Sheet>
  );
}

function Details({ card, close }: { card: Card; close: () => void }) {
  const [detail, setDetail] = useState<CardDetail>();
  const fixed = !canEdit.value;
  useEffect(() => {
    let current = true;
    if (card.revision)
      void loadCard(card.id).then((found) => {
        if (current && found) setDetail(found);
      });
    return () => {
      current = false;
    };
  }, [card.id, card.revision]);
  return (
    <>
      <Field label={text.title}>
        <textarea
          rows={2}
          maxLength={200}
          disabled={fixed}
          defaultValue={card.title}
          onChange={(e) => {
            const title = e.currentTarget.value.trim();
            if (title && title !== card.title) void editCard(card, 'title', title);
          }}
        />
      </Field>
      {!fixed && <MoveTo card={card} />}
      <div class="pair">
        <Choice
          label={text.kind}
          disabled={fixed}
          value={card.kind}
          options={kinds.map((kind) => [kind, kind])}
          onPick={(kind) => editCard(card, 'kind', kind)}
        />
        <Choice
          label={text.epic}
          disabled={fixed}
          value={card.epic ?? ''}
          options={named(board.value.epics)}
          onPick={(epic) => editCard(card, 'epic', epic || null)}
        />
        <Choice
          label={text.assignee}
          disabled={fixed}
          value={card.assignee ?? ''}
          options={named(board.value.members)}
          onPick={(member) => editCard(card, 'assignee', member || null)}
        />
        <Field label={text.due}>
          <input
            type="date"
            disabled={fixed}
            defaultValue={card.due ?? ''}
            onChange={(e) => editCard(card, 'due', e.currentTarget.value || null)}
          />
        </Field>
      </div>
      {detail && <Body card={card} detail={detail} fixed={fixed} />}
      {!fixed && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            void archiveCard(card);
            close();
          }}
        >
          {text.archive}
        </button>
      )}
    </>
  );
}

function Body({ card, detail, fixed }: { card: Card; detail: CardDetail; fixed: boolean }) {
  const project = openProject.value ?? '';
  const path = `/api/projects/${project}/cards/${card.id}`;
  function add(event: SubmitEvent, part: 'checklist' | 'comments', field: 'text' | 'body') {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const value = new FormData(form).get('value')?.toString().trim();
    if (!value) return;
    form.reset();
    void queue({ project, method: 'POST', path: `${path}/${part}`, body: { id: v7(), [field]: value } });
  }
  return (
    <>
      <Field label={text.description}>
        <textarea
          rows={6}
          maxLength={50000}
          disabled={fixed}
          defaultValue={detail.description ?? ''}
          onChange={(e) => {
            const body = { description: { from: detail.description ?? '', to: e.currentTarget.value } };
            void queue({ project, method: 'PATCH', path, body });
          }}
        />
      </Field>
      <h3>{text.checklist}</h3>
      {[...(detail.checklist ?? [])].sort(byRank).map((item) => (
        <label class="check" key={item.id}>
          <input
            type="checkbox"
            disabled={fixed}
            checked={item.done ?? false}
            onChange={(e) => {
              const body = { done: { from: item.done ?? false, to: e.currentTarget.checked } };
              void queue({ project, method: 'PATCH', path: `${path}/checklist/${item.id}`, body });
            }}
          />
          {item.text}
        </label>
      ))}
      {!fixed && <OneLine label={text.addItem} max={300} onSubmit={(e) => add(e, 'checklist', 'text')} />}
      <h3>{text.comments}</h3>
      {detail.comments?.map((comment) => (
        <p class="comment" key={comment.id}>
          <span class="meta">
            {comment.authorName}, {new Date(comment.createdAt).toLocaleString()}
          </span>
          <br />
          {comment.body}
        </p>
      ))}
      {!fixed && <OneLine label={text.addComment} max={10000} onSubmit={(e) => add(e, 'comments', 'body')} />}
    </>
  );
}

function OneLine(props: { label: string; max: number; onSubmit: (event: SubmitEvent) => void }) {
  return (
    <form class="row oneline" onSubmit={props.onSubmit}>
      <input
        class="grow"
        name="value"
        maxLength={props.max}
        aria-label={props.label}
        placeholder={props.label}
      />
      <button type="submit" class="btn">
        {text.send}
      </button>
    </form>
  );
}
