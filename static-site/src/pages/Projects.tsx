import { useEffect, useState } from 'preact/hooks';
import { v7 } from 'uuid';
import { call } from '../api/client';
import { Field } from '../components/Field';
import { waiting } from '../outbox/queue';
import { go } from '../router';
import { loadProjects, projects, signOut } from '../store/store';
import { text } from '../text/en';

export function Projects() {
  const [problem, setProblem] = useState('');
  useEffect(() => void loadProjects(), []);

  async function create(event: SubmitEvent) {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const id = v7();
    const body = {
      id,
      key: given.get('key')?.toString().toUpperCase(),
      name: given.get('name'),
      template: given.has('template') ? 'default' : 'empty',
    };
    const answer = await call('POST', '/api/projects', body, { 'Idempotency-Key': v7() });
    if (answer.ok) go(`/p/${id}/board`);
    else setProblem(answer.problem.detail ?? answer.problem.title);
  }

  return (
    <main class="narrow">
      <h1>{text.projects}</h1>
      {projects.value?.length === 0 && <p>{text.noProjects}</p>}
      <ul class="list">
        {projects.value?.map((project) => (
          <li key={project.id}>
            <button type="button" class="card" onClick={() => go(`/p/${project.id}/board`)}>
              <strong>{project.name}</strong>
              <span class="row">
                <span class="key">{project.key}</span>
                <span class="chip">{project.role}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={create}>
        <h2>{text.newProject}</h2>
        <Field label={text.name}>
          <input name="name" required maxLength={60} />
        </Field>
        <Field label={text.key}>
          <input
            name="key"
            required
            maxLength={6}
            pattern="[A-Za-z][A-Za-z0-9]{1,5}"
            autocapitalize="characters"
          />
        </Field>
        <label class="check">
          <input type="checkbox" name="template" checked />
          {text.defaultTemplate}
        </label>
        {problem && (
          <p class="bad" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="btn primary">
          {text.create}
        </button>
      </form>
      <button type="button" class="btn" onClick={async () => setProblem((await signOut()) ?? '')}>
        {waiting.value.length ? text.signOutWaiting(waiting.value.length) : text.signOut}
      </button>
    </main>
  );
}
