import './card-face.css';
import type { Card } from '../api/types';
import { address, go } from '../router';
import { board, me } from '../store/store';

const tone = { feature: 'violet', bug: 'bad', hardening: 'bad', chore: '', spike: 'warn' };

export const cardName = (card: Card) =>
  card.number ? `${board.value.project?.key ?? ''}-${card.number}` : 'new';

export function CardFace({ card }: { card: Card }) {
  const assignee = card.assignee ? board.value.members[card.assignee] : undefined;
  return (
    <li data-card={card.id}>
      <button type="button" class="card" onClick={() => go(address({ card: card.id }))}>
        <strong>{card.title}</strong>
        <span class="row">
          <span class="key">{cardName(card)}</span>
          <span class={`chip ${tone[card.kind]}`}>{card.kind}</span>
          {card.labels?.map((id) => (
            <span class="chip" key={id}>
              {board.value.labels[id]?.name}
            </span>
          ))}
          {!!card.checklistTotal && (
            <span class="meta">
              {card.checklistDone ?? 0}/{card.checklistTotal}
            </span>
          )}
          {card.due && <span class="chip warn">due {card.due}</span>}
          {assignee && (
            <span class="chip end">{assignee.id === me.value?.account.id ? 'you' : assignee.name}</span>
          )}
        </span>
      </button>
    </li>
  );
}
