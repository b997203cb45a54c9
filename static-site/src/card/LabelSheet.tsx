import { useState } from 'preact/hooks';
import { name as nameLimit } from '../api/limits';
import type { Card, Label } from '../api/types';
import { isSameName, searchForm } from '../model/words';
import { Dot } from '../project/Colors';
import { addLabel } from '../project/structure';
import { board } from '../sync/board';
import { cardText } from '../text/card';
import { Icon } from '../ui/Icon';
import { Length, overLimit } from '../ui/Length';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { labelCard } from './cardChanges';

/** Distinct from each other, and readable as dots on light and dark. */
const colors = ['0B6E5B', '5B3FB0', 'A4262C', 'B26A00', '2563A8', 'A03B7E', '5D626D', '4D7C0F'];

/** Picks labels, and creates one by typing a name that none has. */
export function LabelSheet({ card }: { card: Card }) {
  const [name, setName] = useState('');
  const labels = Object.values(board.value.labels).sort((a, b) => a.name.localeCompare(b.name));
  const wanted = name.trim();
  const found = labels.filter((label) => searchForm(label.name).includes(searchForm(wanted)));
  const fits = overLimit(name, nameLimit) <= 0;
  const isNew = wanted !== '' && !labels.some((label) => isSameName(label.name, wanted));

  async function create() {
    setName('');
    const id = await addLabel(wanted, colors[labels.length % colors.length] ?? '5D626D');
    await labelCard(card, id, true);
  }
  return (
    <Sheet label={cardText.labels} closeTo={urlOf({ card: card.id })}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew && fits) void create();
        }}
      >
        <input
          aria-label={cardText.labelName}
          placeholder={cardText.newLabel}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Length text={name} limit={nameLimit} />
        {isNew && fits && (
          <button type="submit" class="btn">
            <Icon name="plus" />
            {cardText.createLabel(wanted)}
          </button>
        )}
      </form>
      {labels.length === 0 && <p class="empty">{cardText.noLabels}</p>}
      <ul class="lines">
        {found.map((label) => (
          <LabelChoice key={label.id} card={card} label={label} />
        ))}
      </ul>
    </Sheet>
  );
}

function LabelChoice({ card, label }: { card: Card; label: Label }) {
  const on = card.labels?.includes(label.id) ?? false;
  return (
    <li>
      <label class="check grow">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => labelCard(card, label.id, event.currentTarget.checked)}
        />
        <Dot color={label.color} />
        <bdi>{label.name}</bdi>
      </label>
    </li>
  );
}
