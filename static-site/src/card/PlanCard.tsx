import './plan-face.css';
import type { ComponentChildren } from 'preact';
import type { Card } from '../api/types';
import { board } from '../sync/board';
import { cardName } from '../sync/names';
import { waitingCards } from '../sync/waiting';
import { text } from '../text/en';
import { number } from '../text/language';
import { Icon } from '../ui/Icon';
import { Due } from './CardFace';

/** A card in one line: its name, its title, marks, and its stage. */
export function PlanLine(props: {
  name: string;
  title: string;
  stage?: { name: string; done: boolean };
  children?: ComponentChildren;
}) {
  const { stage } = props;
  return (
    <span class={`plan-face ${stage?.done ? 'done' : ''}`}>
      <span class="key">{props.name}</span>
      <span class="grow">
        <bdi>{props.title}</bdi>
        <span class="plan-marks">{props.children}</span>
      </span>
      <span class="chip">{stage?.name}</span>
    </span>
  );
}

/** What a card shows of itself in the plan. */
export function PlanFace({ card }: { card: Card }) {
  const stage = board.value.stages[card.stage];
  return (
    <PlanLine name={cardName(card)} title={card.title} stage={stage}>
      {card.due && !stage?.done && <Due card={card} />}
      <Estimate of={card.estimate} />
      {waitingCards.value.has(card.id) && (
        <span class="mark" role="img" aria-label={text.notSent}>
          <Icon name="waiting" />
        </span>
      )}
    </PlanLine>
  );
}

export function Estimate({ of }: { of?: number }) {
  if (of === undefined) return null;
  return (
    <span class="chip" role="img" aria-label={text.points(of)}>
      {number(of)}
    </span>
  );
}
