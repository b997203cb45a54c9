import './project.css';
import { useEffect } from 'preact/hooks';
import { Board } from '../board/Board';
import { inbox } from '../inbox/suggestions';
import { board } from '../sync/board';
import { showProject } from '../sync/refresh';
import { productName, text } from '../text/en';
import { inboxText } from '../text/inbox';
import { announcement } from '../ui/announce';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { type Place, urlOf } from '../ui/router';
import { Toast } from '../ui/Toast';
import { sidebarPages, tabPages } from './commands';
import { onKey } from './keys';
import { CardSheet, pages, Reason, sheets, UnsentChanges } from './pages';
import { Status } from './Status';

/** The shell of a project: its navigation, the page, and what is open over it. */
export function Project({ place }: { place: Extract<Place, { page: 'project' }> }) {
  useEffect(() => void showProject(place.project), [place.project]);
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const [kind = '', ...rest] = place.sheet?.split('-') ?? [];
  const id = rest.join('-');
  const Sheet = sheets[kind];
  // what has no tab of its own is behind More
  const tab = tabPages.find(({ view }) => view === place.view)?.view ?? 'more';
  const Page = pages[place.view as keyof typeof pages] ?? Board;
  return (
    <div class="project">
      <nav class="sidebar" aria-label={text.project}>
        <Link to="/" class="name" label={text.projectOf(board.value.project?.name ?? '')}>
          <bdi>{board.value.project?.name ?? productName}</bdi>
          <Icon name="down" />
        </Link>
        {sidebarPages.map(({ view, icon, label, apart }) => (
          <Link
            key={view}
            to={urlOf({ view })}
            current={view === place.view}
            class={apart ? 'apart' : undefined}
          >
            <Icon name={icon} />
            {label}
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
          <ErrorBoundary key={place.view}>
            <Page />
          </ErrorBoundary>
          <Toast />
        </div>
        <Status card={place.card} />
      </main>
      <nav class="tabs" aria-label={text.project}>
        {tabPages.map(({ view, icon, label }) => (
          <Link key={view} to={urlOf({ view })} current={view === tab}>
            <Icon name={icon} />
            {label}
            {view === 'inbox' && <Count />}
          </Link>
        ))}
      </nav>
      {place.card && <CardSheet key={place.card} id={place.card} sheet={place.sheet} />}
      {place.sheet === 'waiting' && <UnsentChanges card={place.card} />}
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
