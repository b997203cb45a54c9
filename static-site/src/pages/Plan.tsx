import './plan.css';
import type { Card } from '../api/types';
import { cardName } from '../components/CardFace';
import { Top } from '../components/Top';
import { address, go } from '../router';
import { liveCards } from '../store/act';
import { byRank } from '../store/mirror';
import { board } from '../store/store';
import { text } from '../text/en';

export function Plan() {
  const cards = liveCards();
  const releases = Object.values(board.value.releases).sort(byRank);
  return (
    <>
      <Top title={text.plan} />
      <div class="page">
        {releases.map((release) => (
          <Slice
            key={release.id}
            name={release.name}
            note={release.targetDate}
            cards={cards.filter((card) => card.release === release.id)}
          />
        ))}
        <Slice name={text.backlog} cards={cards.filter((card) => !card.release)} />
      </div>
    </>
  );
}

function Slice(props: { name: string; note?: string; cards: Card[] }) {
  const { stages } = board.value;
  const done = props.cards.filter((card) => stages[card.stage]?.done).length;
  return (
    <section>
      <h2>
        {props.name}{' '}
        <span class="meta">
          {done} of {props.cards.length}
          {props.note && ` · ${props.note}`}
        </span>
      </h2>
      <progress value={done} max={Math.max(1, props.cards.length)} aria-label={props.name} />
      <ul>
        {props.cards.map((card) => (
          <li key={card.id}>
            <button type="button" class="line" onClick={() => go(address({ card: card.id }))}>
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
              <span class="chip">{stages[card.stage]?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
