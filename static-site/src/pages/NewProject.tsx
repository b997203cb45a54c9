import './projects.css';
import { useState } from 'preact/hooks';
import { Field } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { KeyField } from '../components/KeyField';
import { Options } from '../components/Options';
import { PageBar } from '../components/PageBar';
import { replace } from '../router';
import { keyOf } from '../store/key';
import { createProject } from '../store/store';
import { text } from '../text/en';

export function NewProject() {
  const [name, setName] = useState('');
  const [key, setKey] = useState<string>();
  const send = async (given: Given) => {
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
      <PageBar title={text.creating.title} otherwise="/" />
      <Form action={text.creating.create} send={send}>
        <Field label={text.creating.name}>
          <input
            name="name"
            required
            maxLength={60}
            autocomplete="off"
            value={name}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </Field>
        <KeyField value={key ?? (name.trim() ? keyOf(name) : '')} onInput={setKey} />
        <Field label={text.creating.purpose} hint={text.creating.purposeHint}>
          <textarea name="purpose" maxLength={2000} rows={3} />
        </Field>
        <Options
          label={text.creating.template}
          name="template"
          chosen="default"
          options={[
            { value: 'default', name: text.creating.full, hint: text.creating.fullHint },
            { value: 'empty', name: text.creating.bare, hint: text.creating.bareHint },
          ]}
        />
      </Form>
    </main>
  );
}
