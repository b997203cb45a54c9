import { useEffect } from 'preact/hooks';
import { Status } from '../components/Status';
import { go, path } from '../router';
import { board, showProject } from '../store/store';
import { text } from '../text/en';
import { Board } from './Board';
import { CardSheet } from './CardSheet';
import { Plan } from './Plan';

export function Project({ id, view, card }: { id: string; view: string; card?: string }) {
  useEffect(() => void showProject(id), [id]);
  const tab = (name: string, to: string, on: boolean) => (
    <a
      href={to}
      aria-current={on ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        if (path.value !== to) go(to);
      }}
    >
      {name}
    </a>
  );
  return (
    <div class="project">
      <nav aria-label="Scopekeeper">
        {tab(text.board, `/p/${id}/board`, view !== 'plan')}
        {tab(text.plan, `/p/${id}/plan`, view === 'plan')}
        {tab(text.projects, '/', false)}
      </nav>
      <main>
        <header>
          <h1>{board.value.project?.name ?? 'Scopekeeper'}</h1>
        </header>
        <Status />
        {view === 'plan' ? <Plan /> : <Board />}
      </main>
      {card && <CardSheet key={card} id={card} />}
    </div>
  );
}
