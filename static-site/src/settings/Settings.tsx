import './settings.css';
import * as limits from '../api/limits';
import { kinds } from '../api/types';
import { isEdited } from '../model/isEdited';
import { archiveProject, isOwner, restoreProject } from '../project/archiving';
import { PageHeader } from '../project/PageHeader';
import { editProject } from '../project/structure';
import { board, canEdit } from '../sync/board';
import { text } from '../text/en';
import { pagesText } from '../text/pages';
import { creatingText } from '../text/projects';
import { scopeText } from '../text/scope';
import { settingsText } from '../text/settings';
import { Choice, Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { openSheetId } from '../ui/router';
import { DeleteProject } from './DeleteProject';
import { Exports } from './Exports';
import { PartList } from './PartList';
import { PartSheet } from './PartSheet';
import { lists } from './parts';
import { TemplateSheet, Templates } from './Templates';

/** What the project is and what its board is made of. */
export function Settings() {
  const opened = lists.find((list) => openSheetId(list));
  const id = opened && openSheetId(opened);
  const kind = kinds.find((name) => name === openSheetId('templates'));
  return (
    <>
      <PageHeader title={text.settings} />
      <div class="page settings">
        {board.value.project?.archived && <p class="note warn">{settingsText.archivedNow}</p>}
        {board.value.project && !canEdit.value && <p class="note">{settingsText.viewerOnly}</p>}
        <ProjectItself />
        {lists.map((list) => (
          <PartList key={list} list={list} />
        ))}
        <Templates />
        <Exports />
        {isOwner() && <PutAway />}
      </div>
      {kind && <TemplateSheet key={kind} kind={kind} />}
      {opened && id && <PartSheet key={id} list={opened} id={id} />}
    </>
  );
}

function ProjectItself() {
  const { project } = board.value;
  if (!project) return null;
  const save = async ({ name = '', purpose = '', ...chosen }: FormValues) => {
    if (isEdited(name, project.name)) await editProject('name', name.trim());
    if (isEdited(purpose, project.purpose)) await editProject('purpose', purpose);
    for (const field of ['estimateUnit', 'wipPolicy'] as const) {
      const to = chosen[field];
      if (to && to !== project[field]) await editProject(field, to);
    }
    return undefined;
  };
  return (
    <section class="stack" aria-labelledby="project-title">
      <h2 id="project-title">
        {settingsText.project} <span class="key">{project.key}</span>
      </h2>
      {isOwner() ? (
        <Form key={project.id} action={pagesText.save} send={save} done={pagesText.saved}>
          <Field label={text.name}>
            <input
              name="name"
              required
              maxLength={limits.name}
              pattern=".*\S.*"
              title={settingsText.blank}
              autocomplete="off"
              defaultValue={project.name}
            />
          </Field>
          <Field label={settingsText.purpose} hint={creatingText.purposeHint}>
            <textarea
              name="purpose"
              maxLength={limits.projectPurpose}
              rows={3}
              defaultValue={project.purpose}
            />
          </Field>
          <Choice
            label={scopeText.estimatesIn}
            name="estimateUnit"
            chosen={project.estimateUnit}
            options={[
              ['points', scopeText.units.points],
              ['days', scopeText.units.days],
            ]}
          />
          <Choice
            label={settingsText.wipPolicy}
            name="wipPolicy"
            chosen={project.wipPolicy}
            options={[
              ['warn', settingsText.wipPolicies.warn],
              ['block', settingsText.wipPolicies.block],
            ]}
          />
        </Form>
      ) : (
        <>
          <p>{project.purpose || settingsText.noPurpose}</p>
          <p class="meta">{settingsText.ownerOnly}</p>
        </>
      )}
    </section>
  );
}

function PutAway() {
  const archived = board.value.project?.archived;
  return (
    <section class="stack">
      {!archived && <p class="meta">{settingsText.archiveWhy}</p>}
      <div class="row">
        <button
          type="button"
          class={`btn ${archived ? 'primary' : ''}`}
          onClick={() => (archived ? restoreProject() : archiveProject())}
        >
          {archived ? settingsText.restore : settingsText.archive}
        </button>
      </div>
      {archived && <DeleteProject />}
    </section>
  );
}
