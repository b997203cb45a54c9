import '@preact/signals';
import { effect } from '@preact/signals';
import { render } from 'preact';
import './tokens.css';
import './base.css';
import './pages/narrow.css';
import { registerHooks } from './app/hooks';
import { later } from './components/Later';
import { openOutbox } from './outbox/sender';
import { Project } from './pages/Project';
import { registerWorker } from './pwa';
import { place } from './router';
import { me } from './store/account';
import { awaitInstallOffer } from './store/install';
import { watch } from './store/live';
import { askAhead } from './store/refresh';
import { findSession } from './store/session';

const Welcome = later(() => import('./pages/Welcome').then((page) => page.Welcome));
const pages = {
  projects: later(() => import('./pages/Projects').then((page) => page.Projects)),
  new: later(() => import('./pages/NewProject').then((page) => page.NewProject)),
  import: later(() => import('./pages/Import').then((page) => page.Import)),
  share: later(() => import('./pages/Share').then((page) => page.Share)),
  account: later(() => import('./pages/Account').then((page) => page.Account)),
  join: later(() => import('./pages/Join').then((page) => page.Join)),
  public: later(() => import('./pages/PublicPlan').then((page) => page.PublicPlan)),
  recover: later(() => import('./pages/Recover').then((page) => page.Recover)),
  'set-up': later(() => import('./pages/SetUp').then((page) => page.SetUp)),
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

awaitInstallOffer();
registerHooks();

const root = document.getElementById('app');
if (root) render(<App />, root);
effect(() => {
  if (me.value) void openOutbox();
});
const here = place.value;
void findSession(() => here.page === 'project' && askAhead(here.project)).then(watch);
// a page that was put aside may have missed what other tabs told
addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => persisted && void findSession());
addEventListener('load', () => setTimeout(registerWorker, 1000));
