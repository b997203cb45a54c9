import { useState } from 'preact/hooks';
import type { AccountDeletionPlan } from '../api/types';
import { accountText } from '../text/account';
import { exportText } from '../text/exports';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { replace } from '../ui/router';
import { deleteAccount, previewDeletion } from './deletion';
import { Password } from './Password';

/** Ends the account, after saying what goes with it and once the password was given. */
export function DeleteAccount() {
  const [plan, setFarewell] = useState<AccountDeletionPlan | 'unknown'>();
  const open = async (e: { currentTarget: HTMLDetailsElement }) => {
    if (!e.currentTarget.open) return setFarewell(undefined);
    setFarewell((await previewDeletion()) ?? 'unknown');
  };
  return (
    <details class="surface" onToggle={open}>
      <summary>{exportText.deleteAccount}</summary>
      <div class="stack" aria-live="polite">
        <p class="meta">{exportText.deleteAccountWhy}</p>
        {!plan && <p class="meta">{exportText.looking}</p>}
        {plan === 'unknown' && <p class="note bad">{exportText.notLooked}</p>}
        {plan && plan !== 'unknown' && <DeletionEffects farewell={plan} />}
      </div>
    </details>
  );
}

function DeletionEffects({ farewell }: { farewell: AccountDeletionPlan }) {
  const { deleted = [], left = [], ownerless = [] } = farewell;
  const send = async ({ currentPassword = '' }: FormValues) => {
    const problem = await deleteAccount(currentPassword);
    if (!problem) replace('/');
    return problem;
  };
  return (
    <>
      <Projects says={exportText.goes} projects={deleted} />
      <Projects says={exportText.stays} projects={left} />
      <Projects says={exportText.inTheWay} projects={ownerless} />
      {!ownerless.length && (
        <Form
          action={exportText.deleteAccountAction}
          tone="danger"
          send={send}
          label={exportText.deleteAccount}
        >
          <Field label={accountText.current}>
            <Password name="currentPassword" autocomplete="current-password" />
          </Field>
        </Form>
      )}
    </>
  );
}

function Projects(props: { says: string; projects: { id: string; name: string }[] }) {
  if (!props.projects.length) return null;
  return (
    <>
      <p>{props.says}</p>
      <ul>
        {props.projects.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
