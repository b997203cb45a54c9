import { canEdit } from '../sync/board';
import { text } from '../text/en';
import { focusText } from '../text/focus';
import { inboxText } from '../text/inbox';
import type { IconName } from '../ui/Icon';
import { back, go, urlOf, type View } from '../ui/router';
import { toggleCard } from '../ui/selection';
import { addCardHere, focusNextCard, moveCards, moveCurrentCard, type Pressed } from './cardKeys';

/**
 * Something a user can do from anywhere in a project. Navigation, palette, keys and their help are made from these.
 */
export interface Command {
  name: string;
  label: string;
  icon?: IconName;
  /** Keys as a keyboard names them; of several keys, each goes in its direction. */
  shortcut?: readonly string[];
  /** The shortcut works where cards are shown only: on Board and Plan. */
  withCards?: true;
  /** The palette offers it. */
  palette?: true;
  when?: () => boolean;
  /** The address it leads to; else `run` does it. */
  to?: () => string;
  run?: (pressed: Pressed) => void;
}

/** A page of a project. */
export interface PageCommand extends Command {
  view: View;
  icon: IconName;
  /** On a phone it has a tab of its own; pages without one are behind More. */
  tab?: true;
  /** The sidebar leaves a gap above it. */
  apart?: true;
}

const page = (view: View, label: string, icon: IconName, more: Partial<PageCommand> = {}): PageCommand => ({
  name: view,
  label,
  icon,
  view,
  to: () => urlOf({ view }),
  ...more,
});

const sheet = (name: string, label: string, icon: IconName, more: Partial<Command> = {}): Command => ({
  name,
  label,
  icon,
  to: () => urlOf({ sheet: name }),
  palette: true,
  ...more,
});

const withCard =
  (run: (card: string) => void) =>
  ({ card }: Pressed) => {
    if (card) run(card);
  };
const mayEdit = () => canEdit.value;

const members = page('members', text.members, 'people', { apart: true, palette: true });
const settings = page('settings', text.settings, 'settings');

const workPages: readonly PageCommand[] = [
  page('board', text.board, 'board', { tab: true, palette: true, shortcut: ['b'] }),
  page('plan', text.plan, 'plan', { tab: true, palette: true, shortcut: ['p'] }),
  page('focus', focusText.title, 'focus', { palette: true, shortcut: ['f'] }),
  page('inbox', inboxText.title, 'inbox', { tab: true, palette: true, shortcut: ['i'] }),
  page('groundwork', text.groundwork, 'groundwork', { tab: true, palette: true }),
  page('decisions', text.decisions, 'decision', { palette: true }),
  page('activity', text.activity, 'activity'),
  page('archive', text.archivePage, 'archive'),
];

const cardCommands: readonly Command[] = (
  [
    {
      name: 'add',
      label: text.addCard,
      icon: 'plus',
      shortcut: ['n'],
      palette: true,
      when: mayEdit,
      run: addCardHere,
    },
    sheet('select', text.select, 'select', { when: mayEdit }),
    sheet('filter', text.filter, 'search', { shortcut: ['/'] }),
    sheet('release', text.showRelease, 'label'),
    {
      name: 'focus-next',
      label: text.keyWalk,
      shortcut: ['j', 'k', 'h', 'l', '↓', '↑', '←', '→'],
      run: focusNextCard,
    },
    {
      name: 'carry',
      label: text.keyCarry,
      shortcut: ['Alt ↓ ↑ ← →'],
      run: moveCurrentCard,
    },
    {
      name: 'open',
      label: text.openCard,
      shortcut: ['e'],
      run: withCard((card) => go(urlOf({ card }))),
    },
    { name: 'move', label: text.moveTo, shortcut: ['m'], when: mayEdit, run: moveCards },
    { name: 'toggle', label: text.select, shortcut: ['x'], when: mayEdit, run: withCard(toggleCard) },
  ] satisfies Command[]
).map((command) => ({ ...command, withCards: true as const }));

const projectCommands: readonly Command[] = [
  members,
  settings,
  {
    name: 'jump',
    label: text.jump,
    shortcut: ['Ctrl K', '⌘ K'],
    to: () => urlOf({ sheet: 'jump' }),
  },
  sheet('keys', text.shortcuts, 'settings', { shortcut: ['?'] }),
  { name: 'back', label: text.keyBack, shortcut: ['Esc'], withCards: true, run: () => back(urlOf({})) },
];

/** Pages outside of the project. */
export const otherPages: readonly (Command & { icon: IconName; to: () => string })[] = [
  { name: 'projects', label: text.allProjects, icon: 'board', palette: true, to: () => '/' },
  { name: 'account', label: text.account, icon: 'account', to: () => '/account' },
];

const morePage = page('more', text.more, 'more', { tab: true });

/** The pages of a project, in the order of the sidebar. */
export const sidebarPages: readonly PageCommand[] = [...workPages, members, settings];
export const tabPages: readonly PageCommand[] = [...workPages, morePage].filter(({ tab }) => tab);
/** What a phone has no tab for. */
export const morePages: readonly PageCommand[] = sidebarPages.filter(({ tab }) => !tab);
export const paletteCommands = (): Command[] =>
  [...workPages, ...cardCommands, ...projectCommands, ...otherPages].filter(
    ({ palette, when }) => palette && (when?.() ?? true),
  );
/** Everything that has a shortcut, in the order of its help. */
export const shortcuts: readonly Command[] = [...cardCommands, ...workPages, ...projectCommands].filter(
  ({ shortcut }) => shortcut,
);
