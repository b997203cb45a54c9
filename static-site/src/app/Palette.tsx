import './palette.css';
import { useEffect, useState } from 'preact/hooks';
import { openProject } from '../device/openProject';
import { today } from '../device/today';
import { matcher } from '../model/query';
import { searchForm } from '../model/words';
import { board, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { loadProjects, projects } from '../sync/projectList';
import { text } from '../text/en';
import { Icon, type IconName } from '../ui/Icon';
import { go, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { currentCard } from './cardKeys';
import { paletteCommands } from './commands';

interface Entry {
  key: string;
  name: string;
  icon: IconName;
  mark?: string;
  run: () => void;
}

/** Jumps to a card, a page or a project by a few letters. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  // before the palette takes the focus from it
  const [card] = useState(currentCard);
  useEffect(() => void loadProjects(), []);
  const entries = found(query, card);
  const current = Math.min(at, entries.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') entries[current]?.run();
    else return;
    event.preventDefault();
  }

  return (
    <Sheet label={text.jump} closeTo={urlOf({})}>
      <input
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        aria-label={text.jump}
        aria-expanded="true"
        aria-controls="jump-to"
        aria-activedescendant={entries[current] ? `jump-${current}` : undefined}
        placeholder={text.jumpHint}
        value={query}
        onInput={(e) => {
          setQuery(e.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length === 0 && <output class="empty">{text.nothingFound}</output>}
      <div id="jump-to" role="listbox" aria-label={text.jump} class="jump-to">
        {entries.map((entry, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={entry.key}
            id={`jump-${i}`}
            role="option"
            aria-selected={i === current}
            ref={(row) => {
              if (i === current) row?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={entry.run}
          >
            <Icon name={entry.icon} />
            {entry.mark && <span class="key">{entry.mark}</span>}
            <span class="grow">{entry.name}</span>
          </div>
        ))}
      </div>
    </Sheet>
  );
}

function found(query: string, card?: string): Entry[] {
  const words = searchForm(query.trim());
  const named = ({ name }: Entry) => searchForm(name).includes(words);
  if (!words) return [...commands(card), ...otherProjects()];
  return [...cards(query), ...commands(card).filter(named), ...otherProjects().filter(named)];
}

function cards(query: string): Entry[] {
  const fits = matcher(query, board.value, today.value);
  return cardsInOrder.value
    .filter(fits)
    .slice(0, 10)
    .map((card) => ({
      key: card.id,
      name: card.title,
      icon: 'board',
      mark: cardName(card),
      run: () => go(urlOf({ card: card.id })),
    }));
}

function commands(card?: string): Entry[] {
  return paletteCommands().map(({ name, label, icon = 'right', to, run }) => ({
    key: name,
    name: label,
    icon,
    run: () => (to ? go(to()) : run?.({ key: '', card })),
  }));
}

function otherProjects(): Entry[] {
  return (projects.value ?? [])
    .filter(({ id, archived }) => id !== openProject.value && !archived)
    .map(({ id, key, name }) => ({
      key: id,
      name,
      icon: 'right',
      mark: key,
      run: () => go(`/p/${id}/board`),
    }));
}
