import './filter-bar.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { kinds } from '../api/types';
import { byRank } from '../model/mirror';
import { dues, hasTerm, type Term, toggleTerm } from '../model/query';
import { board } from '../sync/board';
import { text } from '../text/en';
import { kindNames } from '../text/kinds';
import { Icon } from '../ui/Icon';
import { back, go, place, urlOf } from '../ui/router';
import { filtering, query } from './filter';

const open = () => {
  const here = place.value;
  return here.page === 'project' && here.sheet === 'filter';
};

export function FilterTool() {
  return (
    <button
      type="button"
      class="tool"
      aria-label={text.filter}
      aria-expanded={open() || filtering.value}
      onClick={() => {
        if (open()) back(urlOf({}));
        else go(urlOf({ sheet: 'filter' }));
      }}
    >
      <Icon name="search" />
    </button>
  );
}

/** The filter as text, and the conditions that can be tapped instead of typed: what they mean shows in the text. */
export function FilterBar() {
  const box = useRef<HTMLInputElement>(null);
  const opened = open();
  useLayoutEffect(() => {
    if (opened) box.current?.focus();
  }, [opened]);
  if (!opened && !filtering.value) return null;
  return (
    <search class="filter-bar">
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        aria-label={text.filter}
        placeholder={text.filterHint}
        value={query.value}
        onInput={(e) => {
          query.value = e.currentTarget.value;
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter') e.currentTarget.blur();
          if (e.key === 'Escape') clear();
        }}
      />
      <button type="button" class="tool" aria-label={text.clearFilter} onClick={clear}>
        <Icon name="close" />
      </button>
      <Conditions />
    </search>
  );
}

function Conditions() {
  const { labels, members, epics } = board.value;
  const all: [term: Term, name: string][] = [
    ...kinds.map((kind): [Term, string] => [{ field: 'kind', value: kind }, kindNames[kind]]),
    ...dues.slice(0, 3).map((due): [Term, string] => [{ field: 'due', value: due }, text.dueFilter[due]]),
    ...Object.values(labels).map(({ name }): [Term, string] => [{ field: 'label', value: name }, name]),
    ...Object.values(members).map(({ name }): [Term, string] => [
      { field: 'person', value: name },
      `@${name}`,
    ]),
    ...Object.values(epics)
      .sort(byRank)
      .map(({ name }): [Term, string] => [{ field: 'epic', value: name }, name]),
  ];
  return (
    <fieldset class="conditions">
      <legend class="visually-hidden">{text.filterBy}</legend>
      {all.map(([term, name]) => (
        <button
          key={`${term.field}:${name}`}
          type="button"
          class="condition"
          aria-pressed={hasTerm(query.value, term)}
          onClick={() => {
            query.value = toggleTerm(query.value, term);
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function clear(): void {
  query.value = '';
  if (open()) back(urlOf({}));
}

export function NoMatch() {
  return (
    <div class="empty-list">
      <p>{text.noMatch}</p>
      <button type="button" class="btn" onClick={clear}>
        {text.clearFilter}
      </button>
    </div>
  );
}
