import '@preact/signals';
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/narrow.css';
import { me } from '../device/account';
import { awaitInstallOffer } from '../device/install';
import { watch } from '../sync/live';
import { askAhead } from '../sync/refresh';
import { openOutbox } from '../sync/sender';
import { findSession } from '../sync/session';
import { later } from '../ui/Later';
import { place } from '../ui/router';
import { registerHooks } from './hooks';
import { Project } from './Project';
import { registerWorker } from './worker';

const Welcome = later(() => import('../account/Welcome').then((page) => page.Welcome));
const pages = {
  projects: later(() => import('../start/Projects').then((page) => page.Projects)),
  new: later(() => import('../start/NewProject').then((page) => page.NewProject)),
  import: later(() => import('../transfer/Import').then((page) => page.Import)),
  share: later(() => import('../inbox/Share').then((page) => page.Share)),
  account: later(() => import('../account/Account').then((page) => page.Account)),
  join: later(() => import('../member/Join').then((page) => page.Join)),
  public: later(() => import('../publiclink/PublicPlan').then((page) => page.PublicPlan)),
  recover: later(() => import('../account/Recover').then((page) => page.Recover)),
  'set-up': later(() => import('../account/SetUp').then((page) => page.SetUp)),
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
