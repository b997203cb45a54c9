import '@preact/signals';
import { effect } from '@preact/signals';
import { render } from 'preact';
import './tokens.css';
import './base.css';
import './pages/narrow.css';
import { Unsent } from './components/Unsent';
import { openOutbox } from './outbox/outbox';
import { Project } from './pages/Project';
import { Projects } from './pages/Projects';
import { Welcome } from './pages/Welcome';
import { registerWorker } from './pwa';
import { place } from './router';
import { findSession, me, watch } from './store/store';

function App() {
  if (me.value === undefined) return null;
  if (me.value === null)
    return (
      <>
        <Unsent />
        <Welcome />
      </>
    );
  const here = place.value;
  switch (here.page) {
    case 'project':
      return <Project place={here} />;
    default:
      return <Projects />;
  }
}

const root = document.getElementById('app');
if (root) render(<App />, root);
effect(() => {
  if (me.value) void openOutbox();
});
void findSession().then(watch);
addEventListener('load', () => setTimeout(registerWorker, 1000));
