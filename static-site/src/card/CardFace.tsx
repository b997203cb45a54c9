import './card-face.css';
import type { Card } from '../api/types';
import { today } from '../device/today';
import { openBlockers } from '../model/blocking';
import { board } from '../sync/board';
import { cardName } from '../sync/names';
import { waitingCards } from '../sync/waiting';

import { blockingText } from '../text/blocking';
import { text } from '../text/en';
import { kindNames } from '../text/kinds';
import { number } from '../text/language';
import { Icon } from '../ui/Icon';
import { dueLabel } from './dueLabel';

export const kindTone = {
  feature: 'violet',
  bug: 'bad',
  hardening: 'bad',
  chore: '',
  spike: 'warn',
} as const;

/** What a card shows of itself on the board. */
export function CardFace({ card }: { card: Card }) {
  return (
    <>
      <strong>{card.title}</strong>
      <span class="row">
        <span class="key">{cardName(card)}</span>
        <span class={`chip ${kindTone[card.kind]}`}>{kindNames[card.kind]}</span>
        {card.labels?.map((id) => (
          <LabelChip key={id} id={id} />
        ))}
        {!!card.checklistTotal && <Ticks done={card.checklistDone ?? 0} total={card.checklistTotal} />}
        <Due card={card} />
        {card.estimate !== undefined && (
          <span class="chip" role="img" aria-label={text.points(card.estimate)}>
            {number(card.estimate)}
          </span>
        )}
        <Marks card={card} />
        <Initials member={card.assignee} />
      </span>
    </>
  );
}

export function LabelChip({ id }: { id: string }) {
  const label = board.value.labels[id];
  if (!label) return null;
  return (
    <span class="chip label" style={{ '--label': `#${label.color}` }}>
      {label.name}
    </span>
  );
}

function Ticks({ done, total }: { done: number; total: number }) {
  return (
    <span class="ticks" role="img" aria-label={text.ticked(done, total)}>
      {total <= 6 ? (
        Array.from({ length: total }, (_, i) => <i key={i} class={i < done ? 'done' : ''} />)
      ) : (
        <i class="whole" style={{ '--done': `${(100 * done) / total}%` }} />
      )}
      {done}/{total}
    </span>
  );
}

export function Due({ card }: { card: Card }) {
  if (!card.due) return null;
  const { label, tone } = dueLabel(card.due, !!board.value.stages[card.stage]?.done, today.value);
  return <span class={`chip ${tone}`}>{label}</span>;
}

function Marks({ card }: { card: Card }) {
  const blockers = openBlockers(card, board.value);
  return (
    <>
      {blockers.length > 0 && !board.value.stages[card.stage]?.done && (
        <span class="chip warn" title={blockingText.waitsFor(blockers.map(cardName))}>
          {blockingText.waits}
        </span>
      )}
      {card.described && (
        <span class="mark" role="img" aria-label={text.described}>
          <Icon name="plan" />
        </span>
      )}
      {!!card.comments && (
        <span class="mark" role="img" aria-label={text.commentCount(card.comments)}>
          <Icon name="comment" />
          {card.comments}
        </span>
      )}
      {!!card.attachments && (
        <span class="mark" role="img" aria-label={text.attachmentCount(card.attachments)}>
          <Icon name="clip" />
          {card.attachments}
        </span>
      )}
      {waitingCards.value.has(card.id) && (
        <span class="mark" role="img" aria-label={text.notSent}>
          <Icon name="waiting" />
        </span>
      )}
    </>
  );
}

function Initials({ member }: { member?: string }) {
  const name = member ? board.value.members[member]?.name : undefined;
  if (!name) return null;
  return (
    <span class="chip end" role="img" aria-label={name}>
      {initials(name)}
    </span>
  );
}

/** `Ada Meyer` is AM, `Tess` is TE. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters =
    words.length > 1 ? words.map((word) => [...word][0]).slice(0, 2) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}
