import { useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { Choice } from '../components/Field';
import { liveCards, type Move, moveCard } from '../store/act';
import { byRank } from '../store/mirror';
import { board } from '../store/store';
import { text } from '../text/en';

/** Everything a drag can do, without one. */
export function MoveTo({ card }: { card: Card }) {
  const [place, setPlace] = useState('');
  const { stages, releases } = board.value;
  const inOrder = (things: typeof stages | typeof releases): [string, string][] =>
    Object.values(things)
      .sort(byRank)
      .map(({ id, name }) => [id, name]);

  function move(to: Move) {
    if (place === 'top') to.behind = null;
    if (place === 'bottom') to.behind = liveCards().findLast(({ id }) => id !== card.id)?.id ?? null;
    setPlace('');
    void moveCard(card, to);
  }
  return (
    <fieldset>
      <legend>{text.moveTo}</legend>
      <div class="pair">
        <Choice
          label={text.stage}
          value={card.stage}
          options={inOrder(stages)}
          onPick={(stage) => move({ stage })}
        />
        <Choice
          label={text.release}
          value={card.release ?? ''}
          options={[['', text.backlog], ...inOrder(releases)]}
          onPick={(release) => move({ release: release || null })}
        />
        <Choice
          label={text.place}
          value={place}
          options={[
            ['', text.keepPlace],
            ['top', text.top],
            ['bottom', text.bottom],
          ]}
          onPick={setPlace}
        />
        <button type="button" class="btn" disabled={!place} onClick={() => move({})}>
          {text.move}
        </button>
      </div>
    </fieldset>
  );
}
