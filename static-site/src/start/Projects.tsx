import './projects.css';
import { useEffect, useState } from 'preact/hooks';
import type { ProjectSummary } from '../api/types';
import { me } from '../device/account';
import { createProject, loadProjects, projects } from '../sync/projectList';
import { waiting } from '../sync/queue';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { number } from '../text/language';
import { pagesText } from '../text/pages';
import { projectsText } from '../text/projects';
import { importing } from '../transfer/importing';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { go } from '../ui/router';

/** Everything the user is a member of. */
export function Projects() {
  // again when the last change has arrived: one of them may have renamed, archived or left a project
  const unsent = waiting.value.length > 0;
  const [asked, setAsked] = useState(false);
  useEffect(() => void loadProjects().then(() => setAsked(true)), [unsent]);
  const all = projects.value;
  const live = all?.filter((project) => !project.archived) ?? [];
  const archived = all?.filter((project) => project.archived) ?? [];
  return (
    <main class="wide-page">
      <header class="bar">
        <h1 class="grow">{projectsText.title}</h1>
        <Link to="/account" class="to-account" label={text.accountOf(me.value?.account.name ?? '')}>
          <Avatar name={me.value?.account.name ?? ''} />
        </Link>
      </header>
      <ImportUnderWay />
      {asked && !all && (
        <p class="note warn" role="alert">
          {projectsText.unreachable}
        </p>
      )}
      {all?.length === 0 && (
        <section class="teach surface">
          <h2>{projectsText.teach}</h2>
          <p class="empty">{projectsText.teachNext}</p>
        </section>
      )}
      <ul class="projects">
        {live.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </ul>
      <div class="row">
        <Link to="/new" class="btn primary">
          <Icon name="plus" />
          {projectsText.new}
        </Link>
        <Link to="/import" class="btn">
          <Icon name="import" />
          {projectsText.import}
        </Link>
        <Demo first={all?.length === 0} />
      </div>
      {archived.length > 0 && (
        <details class="archived">
          <summary>
            {projectsText.archived} <span class="meta">{number(archived.length)}</span>
          </summary>
          <ul class="projects">
            {archived.map((project) => (
              <ProjectCard key={project.id} project={project} />
            ))}
          </ul>
        </details>
      )}
    </main>
  );
}

/** One tap makes a project that shows what all of it is for. */
function Demo({ first }: { first: boolean }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function begin() {
    if (busy) return;
    setBusy(true);
    const made = await createProject({ name: projectsText.demoName, key: 'RB', template: 'demo' });
    setBusy(false);
    if ('id' in made) go(`/p/${made.id}/board`);
    else setProblem(made.problem.detail ?? made.problem.title);
  }
  return (
    <>
      <button type="button" class={`btn ${first ? '' : 'quiet'}`} aria-disabled={busy} onClick={begin}>
        {projectsText.demo}
      </button>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function ProjectCard({ project }: { project: ProjectSummary }) {
  return (
    <li>
      <Link to={`/p/${project.id}/board`} class="surface project-card">
        <strong>{project.name}</strong>
        {project.purpose && <span class="purpose">{project.purpose}</span>}
        <span class="row">
          <span class="key">{project.key}</span>
          <span class="chip">{pagesText.roles[project.role]}</span>
          {project.suggestions > 0 && (
            <span class="chip accent">{inboxText.waiting(project.suggestions)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}

function ImportUnderWay() {
  const { step } = importing.value;
  if (step === 'pick') return null;
  return (
    <Link to="/import" class="note good">
      {step === 'done' ? projectsText.imported : projectsText.importing}
    </Link>
  );
}
