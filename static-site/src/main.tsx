import '@preact/signals';
import { effect } from '@preact/signals';
import { render } from 'preact';
import './tokens.css';
import './site.css';
import { openOutbox } from './outbox/outbox';
import { Project } from './pages/Project';
import { Projects } from './pages/Projects';
import { Welcome } from './pages/Welcome';
import { path } from './router';
import { findSession, me, watch } from './store/store';

function App() {
  if (me.value === undefined) return null;
  if (me.value === null) return <Welcome />;
  const [, page, id, view, card] = path.value.split('/');
  return page === 'p' && id ? <Project id={id} view={view ?? 'board'} card={card} /> : <Projects />;
}

const root = document.getElementById('app');
if (root) render(<App />, root);
effect(() => {
  if (me.value) void openOutbox();
});
void findSession().then(watch);
