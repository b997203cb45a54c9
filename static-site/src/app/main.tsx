import '@preact/signals';
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/narrow.css';
import { me } from '../device/account';
import { storageLosses } from '../device/database';
import { awaitInstallOffer } from '../device/install';
import { startLiveUpdates } from '../sync/live';
import { prefetchBoard } from '../sync/refresh';
import { openOutbox } from '../sync/sender';
import { findSession } from '../sync/session';
import { text } from '../text/en';
import { letTextsHaveTheirDirection } from '../ui/direction';
import { leaveKeysToInputMethods } from '../ui/keys';
import { lazy } from '../ui/lazy';
import { place } from '../ui/router';
import { showToast } from '../ui/toasts';
import { keepWheelFromNumbers } from '../ui/wheel';
import { registerHooks } from './hooks';
import { Project } from './Project';
import { registerWorker } from './worker';

const Welcome = lazy(() => import('../account/Welcome').then((page) => page.Welcome));
const pages = {
  projects: lazy(() => import('../start/Projects').then((page) => page.Projects)),
  new: lazy(() => import('../start/NewProject').then((page) => page.NewProject)),
  import: lazy(() => import('../transfer/Import').then((page) => page.Import)),
  share: lazy(() => import('../inbox/Share').then((page) => page.Share)),
  account: lazy(() => import('../account/Account').then((page) => page.Account)),
  join: lazy(() => import('../member/Join').then((page) => page.Join)),
  public: lazy(() => import('../publiclink/PublicPlan').then((page) => page.PublicPlan)),
  recover: lazy(() => import('../account/Recover').then((page) => page.Recover)),
  'set-up': lazy(() => import('../account/SetUp').then((page) => page.SetUp)),
};
/** What people who are not signed in may see. */
const open: string[] = ['join', 'public', 'recover', 'set-up'];

function App() {
  const here = place.value;
  if (me.value === undefined) return null;
  if (me.value === null && !open.includes(here.page)) return <Welcome />;
  if (here.page === 'project') return <Project place={here} />;
  const Page = pages[here.page];
  return <Page />;
}

letTextsHaveTheirDirection();
leaveKeysToInputMethods();
keepWheelFromNumbers();
awaitInstallOffer();
registerHooks();

const root = document.getElementById('app');
if (root) render(<App />, root);
effect(() => {
  if (me.value) void openOutbox();
});
effect(() => {
  if (storageLosses.value && me.value) showToast(text.storageCleared);
});
const here = place.value;
void findSession(() => here.page === 'project' && prefetchBoard(here.project)).then(startLiveUpdates);
// a page restored from the back/forward cache may have missed messages of other tabs
addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => persisted && void findSession());
addEventListener('load', () => setTimeout(registerWorker, 1000));
