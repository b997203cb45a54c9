import { useState } from 'preact/hooks';
import type { Card, Release } from '../api/types';
import { today } from '../device/today';
import { byRank } from '../model/mirror';
import { matcher } from '../model/query';
import { board, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { text } from '../text/en';
import { scopeText } from '../text/scope';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { back, place, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { selected } from '../ui/selection';
import { type Move, moveCard, moveCards } from './cardChanges';
import { FindCard } from './FindCard';
import { lastPlace } from './place';

/** Everything a drag can do, without one: for the opened card, or for all that are selected. */
export function MoveTo() {
  const here = place.value;
  const open = here.page === 'project' ? here.card : undefined;
  const ids = open ? [open] : [...selected.value];
  const cards = ids.flatMap((id) => board.value.cards[id] ?? []);
  const closeTo = urlOf(open ? { card: open } : {});
  const [only] = cards;
  const name = cards.length === 1 && only ? text.moveCard(cardName(only)) : text.moveCards(cards.length);

  function move(to: Move, where: string) {
    const moved = cards.length === 1 && only ? moveCard(only, to) : moveCards(ids, to);
    const what = cards.length === 1 && only ? cardName(only) : text.cardCount(cards.length);
    void moved.then((done) => done && announce(text.nowAt(what, where)));
    back(closeTo);
  }

  return (
    <Sheet label={name} closeTo={closeTo}>
      {cards.length === 0 ? (
        <p class="empty">{text.nothingSelected}</p>
      ) : (
        <>
          <Choices
            name={text.stage}
            choices={Object.values(board.value.stages).sort(byRank)}
            at={cards.every(({ stage }) => stage === only?.stage) ? only?.stage : undefined}
            onPick={(stage, where) => move({ stage }, where)}
          />
          <Choices
            name={text.release}
            choices={[...releases(cards), { id: '', name: text.backlog }]}
            at={cards.every(({ release }) => release === only?.release) ? (only?.release ?? '') : undefined}
            onPick={(release, where) => move({ release: release || null }, where)}
          />
          <Choices
            name={text.place}
            choices={[
              { id: 'top', name: text.top },
              { id: 'bottom', name: text.bottom },
            ]}
            onPick={(at, where) => move({ behind: at === 'top' ? null : lastPlace(ids) }, where)}
          />
          <Behind moved={ids} onPick={(behind, where) => move({ behind }, where)} />
        </>
      )}
    </Sheet>
  );
}

/** Shipped ones take no card; they are listed only where one of the cards is in them. */
function releases(cards: readonly Card[]): { id: string; name: string; state: Release['state'] }[] {
  return Object.values(board.value.releases)
    .filter(({ id, state }) => state !== 'shipped' || cards.some(({ release }) => release === id))
    .sort(byRank);
}

function Choices(props: {
  name: string;
  choices: readonly { id: string; name: string; state?: Release['state'] }[];
  /** What holds already. */
  at?: string;
  onPick: (id: string, name: string) => void;
}) {
  return (
    <section>
      <h3>{props.name}</h3>
      <ul class="lines">
        {props.choices.map(({ id, name, state }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={props.at === undefined ? undefined : id === props.at}
              onClick={() => props.onPick(id, name)}
            >
              <span class="grow">{name}</span>
              {state && state !== 'planned' && <span class="meta">{scopeText.states[state]}</span>}
              {id === props.at && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Finds the card to stand behind by its number or title. */
function Behind(props: { moved: readonly string[]; onPick: (id: string, name: string) => void }) {
  const [query, setQuery] = useState('');
  const fits = matcher(query, board.value, today.value);
  const found = query.trim()
    ? cardsInOrder.value.filter((card) => !props.moved.includes(card.id) && fits(card)).slice(0, 8)
    : [];
  return (
    <section>
      <h3>{text.behindCard}</h3>
      <FindCard
        label={text.behindWhich}
        query={query}
        onQuery={setQuery}
        found={found}
        onPick={(card) => props.onPick(card.id, text.behind(cardName(card)))}
      />
    </section>
  );
}
