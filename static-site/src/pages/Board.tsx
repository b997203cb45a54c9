import './board.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../api/types';
import { AddCards } from '../components/AddCards';
import { CardFace } from '../components/CardFace';
import { Top } from '../components/Top';
import { liveCards, moveCard } from '../store/act';
import { byRank } from '../store/mirror';
import { board, canEdit } from '../store/store';
import { text } from '../text/en';

export function Board() {
  const [wanted, setWanted] = useState('');
  const [release, setRelease] = useState('');
  const [seen, setSeen] = useState(0);
  const columns = useRef<HTMLDivElement>(null);
  const stages = Object.values(board.value.stages).sort(byRank);
  const filtered = wanted !== '' || release !== '';
  const cards = liveCards().filter(
    (card) =>
      (!release || card.release === release) &&
      card.title.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const current = stages[seen] ?? stages[0];

  function follow() {
    const box = columns.current;
    if (box) setSeen(Math.round(box.scrollLeft / Math.max(1, box.clientWidth)));
  }

  return (
    <>
      <Top />
      <div class="filters">
        <input
          type="search"
          aria-label={text.filter}
          placeholder={text.filter}
          value={wanted}
          onInput={(e) => setWanted(e.currentTarget.value)}
        />
        <select aria-label={text.release} value={release} onChange={(e) => setRelease(e.currentTarget.value)}>
          <option value="">{text.allReleases}</option>
          {Object.values(board.value.releases)
            .sort(byRank)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </select>
        <span class="dots" aria-hidden="true">
          {stages.map((stage, i) => (
            <i key={stage.id} class={i === seen ? 'on' : ''} />
          ))}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="columns" ref={columns} onScroll={follow} tabIndex={0} aria-label={text.board}>
        {stages.map((stage) => (
          <Column
            key={stage.id}
            stage={stage}
            cards={cards.filter((card) => card.stage === stage.id)}
            filtered={filtered}
          />
        ))}
      </section>
      {canEdit.value && current && <AddCards stage={current} release={release || undefined} />}
    </>
  );
}

function Column(props: { stage: Stage; cards: ReturnType<typeof liveCards>; filtered: boolean }) {
  const { stage, cards } = props;
  const list = useRef<HTMLUListElement>(null);
  const editable = canEdit.value;
  useEffect(() => {
    if (!list.current || !editable) return;
    const drag = import('../components/drag').then(({ sortable }) =>
      sortable(list.current as HTMLElement, (id, to, behind) => {
        const card = board.value.cards[id];
        if (card) void moveCard(card, { stage: to, behind });
      }),
    );
    return () => void drag.then((stop) => stop());
  }, [editable]);
  return (
    <section class="column" aria-label={stage.name}>
      <h2>
        {stage.name}{' '}
        <span class="meta">
          {cards.length}
          {stage.wipLimit ? ` / ${stage.wipLimit}` : ''}
        </span>
      </h2>
      <ul class="list" ref={list} data-stage={stage.id}>
        {cards.map((card) => (
          <CardFace card={card} key={card.id} />
        ))}
      </ul>
      {cards.length === 0 && <p class="meta empty">{props.filtered ? text.noMatch : text.emptyStage}</p>}
    </section>
  );
}
