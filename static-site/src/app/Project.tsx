import './project.css';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Board } from '../board/Board';
import { inbox } from '../inbox/suggestions';
import { board } from '../sync/board';
import { showProject } from '../sync/refresh';
import { text } from '../text/en';
import { focusText } from '../text/focus';
import { inboxText } from '../text/inbox';
import { announcement } from '../ui/announce';
import { Icon, type IconName } from '../ui/Icon';
import { Link } from '../ui/Link';
import { lazy } from '../ui/lazy';
import { address, type Place, type View } from '../ui/router';
import { Toast } from '../ui/Toast';
import { Status } from './Status';

const pages = {
  board: Board,
  plan: lazy(() => import('../plan/Plan').then((page) => page.Plan)),
  focus: lazy(() => import('../focus/Focus').then((page) => page.Focus)),
  groundwork: lazy(() => import('../groundwork/Groundwork').then((page) => page.Groundwork)),
  decisions: lazy(() => import('../decision/Decisions').then((page) => page.Decisions)),
  inbox: lazy(() => import('../inbox/Inbox').then((page) => page.Inbox)),
  activity: lazy(() => import('../activity/Activity').then((page) => page.ActivityPage)),
  archive: lazy(() => import('../card/Archive').then((page) => page.Archive)),
  more: lazy(() => import('./More').then((page) => page.More)),
  members: lazy(() => import('../member/Members').then((page) => page.Members)),
  settings: lazy(() => import('../settings/Settings').then((page) => page.Settings)),
} as const;
/** By the first part of their name; what follows the dot is the id of what they show. */
const sheets: Record<string, ComponentType<{ id: string }> | undefined> = {
  move: lazy(() => import('../card/MoveTo').then((page) => page.MoveTo)),
  label: lazy(() => import('../card/LabelCards').then((page) => page.LabelCards)),
  release: lazy(() => import('../board/ChooseRelease').then((page) => page.ChooseRelease)),
  accept: lazy(() => import('../inbox/AcceptMany').then((page) => page.AcceptMany)),
  park: lazy(() => import('../inbox/Park').then((page) => page.Park)),
  reject: lazy(() => import('../inbox/Reject').then((page) => page.Reject)),
  merge: lazy(() => import('../inbox/Merge').then((page) => page.Merge)),
  edit: lazy(() => import('../inbox/Edit').then((page) => page.Edit)),
  triaged: lazy(() => import('../inbox/Triaged').then((page) => page.Triaged)),
  jump: lazy(() => import('./Palette').then((page) => page.Palette)),
  keys: lazy(() => import('./Shortcuts').then((page) => page.Shortcuts)),
  check: lazy(() => import('../groundwork/CheckSheet').then((page) => page.CheckSheet)),
  decision: lazy(() => import('../decision/DecisionSheet').then((page) => page.DecisionSheet)),
  supersede: lazy(() => import('../decision/SupersedeSheet').then((page) => page.SupersedeSheet)),
};
const CardSheet = lazy(() => import('../card/CardSheet').then((page) => page.CardSheet));

const Waiting = lazy(() => import('../changes/Waiting').then((page) => page.Waiting));
const Reason = lazy(() => import('../release/Reason').then((page) => page.Reason));

/** On a phone some are a tap away and the others behind More; on a desktop all are in the sidebar. */
const destinations: { view: View; icon: IconName; name: string; tab?: true; apart?: true }[] = [
  { view: 'board', icon: 'board', name: text.board, tab: true },
  { view: 'plan', icon: 'plan', name: text.plan, tab: true },
  { view: 'focus', icon: 'focus', name: focusText.title },
  { view: 'inbox', icon: 'inbox', name: inboxText.title, tab: true },
  { view: 'groundwork', icon: 'groundwork', name: text.groundwork, tab: true },
  { view: 'decisions', icon: 'decision', name: text.decisions },
  { view: 'activity', icon: 'activity', name: text.activity },
  { view: 'archive', icon: 'archive', name: text.archivePage },
  { view: 'more', icon: 'more', name: text.more, tab: true },
  { view: 'members', icon: 'people', name: text.members, apart: true },
  { view: 'settings', icon: 'settings', name: text.settings },
];

export function Project({ place }: { place: Extract<Place, { page: 'project' }> }) {
  useEffect(() => void showProject(place.project), [place.project]);
  useEffect(listenToKeys, []);
  // `check-{id}`: a sheet of one thing
  const [kind = '', ...rest] = place.sheet?.split('-') ?? [];
  const id = rest.join('-');
  const Sheet = sheets[kind];
  // what has no tab of its own is behind More
  const tab =
    destinations.find((destination) => destination.tab && destination.view === place.view)?.view ?? 'more';
  const Page = pages[place.view as keyof typeof pages] ?? Board;
  return (
    <div class="project">
      <nav class="sidebar" aria-label={text.project}>
        <Link to="/" class="name" label={`${board.value.project?.name ?? ''}: ${text.allProjects}`}>
          {board.value.project?.name ?? 'Scopekeeper'}
          <Icon name="down" />
        </Link>
        {destinations
          .filter(({ view }) => view !== 'more')
          .map(({ view, icon, name, apart }) => (
            <Link
              key={view}
              to={address({ view })}
              current={view === place.view}
              class={apart ? 'apart' : undefined}
            >
              <Icon name={icon} />
              {name}
              {view === 'inbox' && <Count />}
            </Link>
          ))}
        <Link to="/account">
          <Icon name="account" />
          {text.account}
        </Link>
      </nav>
      <main>
        <div class="view">
          <Page />
          <Toast />
        </div>
        <Status card={place.card} />
      </main>
      <nav class="tabs" aria-label={text.project}>
        {destinations
          .filter(({ tab }) => tab)
          .map(({ view, icon, name }) => (
            <Link key={view} to={address({ view })} current={view === tab}>
              <Icon name={icon} />
              {name}
              {view === 'inbox' && <Count />}
            </Link>
          ))}
      </nav>
      {place.card && <CardSheet key={place.card} id={place.card} sheet={place.sheet} />}
      {place.sheet === 'waiting' && <Waiting card={place.card} />}
      {place.sheet === 'reason' && <Reason card={place.card} />}
      {Sheet && !place.card && <Sheet key={place.sheet} id={id} />}
      <p class="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

/** How many suggestions wait. */
function Count() {
  const many = inbox.value.length;
  return many > 0 ? (
    <span class="count" aria-label={inboxText.waiting(many)} role="img">
      {many}
    </span>
  ) : null;
}

/** What the keys do is loaded when the first one is pressed. */
function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (keys) keys.onKey(event);
    else
      void import('./keys').then((loaded) => {
        keys = loaded;
        loaded.onKey(event);
      });
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
let keys: typeof import('./keys') | undefined;
