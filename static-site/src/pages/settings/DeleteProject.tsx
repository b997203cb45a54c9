import { Field } from '../../components/Field';
import { Form, type Given } from '../../components/Form';
import { replace } from '../../router';
import { board } from '../../store/board';
import { deleteProject } from '../../store/deleteProject';
import { exportText } from '../../text/exports';

/** Ends an archived project, once its name was typed. */
export function DeleteProject() {
  const { project } = board.value;
  if (!project) return null;
  const send = async ({ project: said = '' }: Given) => {
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
