import './projects.css';
import { useState } from 'preact/hooks';
import * as limits from '../api/limits';
import { projectKeyFor } from '../model/projectKey';
import { KeyField } from '../project/KeyField';
import { createProject } from '../sync/projectList';
import { creatingText } from '../text/projects';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Options } from '../ui/Options';
import { PageBar } from '../ui/PageBar';
import { replace } from '../ui/router';

export function NewProject() {
  const [name, setName] = useState('');
  const [key, setKey] = useState<string>();
  const send = async (given: FormValues) => {
    const answer = await createProject({
      name: given.name ?? '',
      key: given.key ?? '',
      template: given.template === 'empty' ? 'empty' : 'default',
      ...(given.purpose ? { purpose: given.purpose } : {}),
    });
    if ('problem' in answer) return answer.problem;
    replace(`/p/${answer.id}/board`);
    return undefined;
  };
  return (
    <main class="narrow">
      <PageBar title={creatingText.title} closeTo="/" />
      <Form action={creatingText.create} send={send}>
        <Field label={creatingText.name}>
          <input
            name="name"
            required
            maxLength={limits.name}
            autocomplete="off"
            value={name}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </Field>
        <KeyField value={key ?? (name.trim() ? projectKeyFor(name) : '')} onInput={setKey} />
        <Field label={creatingText.purpose} hint={creatingText.purposeHint}>
          <textarea name="purpose" maxLength={limits.projectPurpose} rows={3} />
        </Field>
        <Options
          label={creatingText.template}
          name="template"
          chosen="default"
          options={[
            { value: 'default', name: creatingText.full, hint: creatingText.fullHint },
            { value: 'empty', name: creatingText.bare, hint: creatingText.bareHint },
          ]}
        />
      </Form>
    </main>
  );
}
