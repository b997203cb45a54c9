import { board } from '../sync/board';
import { exportText } from '../text/exports';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { replace } from '../ui/router';
import { deleteProject } from './projectDeletion';

/** Ends an archived project, once its name was typed. */
export function DeleteProject() {
  const { project } = board.value;
  if (!project) return null;
  const send = async ({ project: said = '' }: FormValues) => {
    const problem = await deleteProject(project.id, said);
    if (!problem) replace('/');
    return problem;
  };
  return (
    <details class="surface">
      <summary>{exportText.deleteProject}</summary>
      <div class="stack">
        <p class="meta">{exportText.deleteProjectWhy}</p>
        <Form
          action={exportText.deleteProjectAction}
          tone="danger"
          send={send}
          label={exportText.deleteProject}
        >
          <Field label={exportText.sayProject(project.key)}>
            <input name="project" required maxLength={60} autocomplete="off" />
          </Field>
        </Form>
      </div>
    </details>
  );
}
