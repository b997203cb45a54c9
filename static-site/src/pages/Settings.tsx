import './settings.css';
import { Field } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { Top } from '../components/Top';
import { place } from '../router';
import { editProject } from '../store/act';
import { archiveProject, isOwner, restoreProject } from '../store/projects';
import { board, canEdit } from '../store/store';
import { text } from '../text/en';
import { PartList } from './settings/PartList';
import { PartSheet } from './settings/PartSheet';
import { lists } from './settings/parts';

/** What the project is and what its board is made of. */
export function Settings() {
  const here = place.value;
  const [list, id] = (here.page === 'project' && here.sheet?.split('.')) || [];
  const opened = lists.find((one) => one === list);
  return (
    <>
      <Top title={text.settings} />
      <div class="page settings">
        {board.value.project?.archived && <p class="note warn">{text.setup.archivedNow}</p>}
        {board.value.project && !canEdit.value && <p class="note">{text.setup.viewerOnly}</p>}
        <ProjectItself />
        {lists.map((one) => (
          <PartList key={one} list={one} />
        ))}
        {isOwner() && <PutAway />}
      </div>
      {opened && id && <PartSheet key={id} list={opened} id={id} />}
    </>
  );
}

function ProjectItself() {
  const { project } = board.value;
  if (!project) return null;
  const save = async ({ name = '', purpose = '' }: Given) => {
    if (name.trim() !== project.name) await editProject('name', name.trim());
    if (purpose !== project.purpose) await editProject('purpose', purpose);
    return undefined;
  };
  return (
    <section class="stack" aria-labelledby="project-title">
      <h2 id="project-title">
        {text.setup.project} <span class="key">{project.key}</span>
      </h2>
      {isOwner() ? (
        <Form key={project.id} action={text.save} send={save} done={text.saved}>
          <Field label={text.name}>
            <input
              name="name"
              required
              maxLength={60}
              pattern=".*\S.*"
              title={text.setup.blank}
              autocomplete="off"
              defaultValue={project.name}
            />
          </Field>
          <Field label={text.setup.purpose} hint={text.creating.purposeHint}>
            <textarea name="purpose" maxLength={2000} rows={3} defaultValue={project.purpose} />
          </Field>
        </Form>
      ) : (
        <>
          <p>{project.purpose || text.setup.noPurpose}</p>
          <p class="meta">{text.setup.ownerOnly}</p>
        </>
      )}
    </section>
  );
}

function PutAway() {
  const archived = board.value.project?.archived;
  return (
    <section class="stack">
      {!archived && <p class="meta">{text.setup.archiveWhy}</p>}
      <div class="row">
        <button
          type="button"
          class={`btn ${archived ? 'primary' : ''}`}
          onClick={() => (archived ? restoreProject() : archiveProject())}
        >
          {archived ? text.setup.restore : text.setup.archive}
        </button>
      </div>
    </section>
  );
}
