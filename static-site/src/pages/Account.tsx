import './account.css';
import { useState } from 'preact/hooks';
import { version } from '../../package.json';
import { Avatar } from '../components/Avatar';
import { Field } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { PageBar } from '../components/PageBar';
import { Password } from '../components/Password';
import { RecoveryCodes } from '../components/RecoveryCodes';
import { replace } from '../router';
import { changePassword, renewCodes } from '../store/credentials';
import { install, installing } from '../store/install';
import { me, signOut, storage, unsent } from '../store/store';
import { text } from '../text/en';

/** The user's own account, on this server and on this device. */
export function Account() {
  const account = me.value?.account;
  if (!account) return null;
  return (
    <main class="narrow account">
      <PageBar title={text.account} otherwise="/" />
      <section class="who">
        <Avatar name={account.name} />
        <p class="grow">
          <strong>{account.name}</strong>
          <span class="meta">{account.username}</span>
        </p>
      </section>
      <details class="surface">
        <summary>{text.own.changePassword}</summary>
        <NewPassword username={account.username} />
      </details>
      <Codes />
      <Install />
      <SignOut />
      <footer class="meta">
        <p>{text.own.version(version)}</p>
        <p>{text.own.license}</p>
      </footer>
    </main>
  );
}

function NewPassword({ username }: { username: string }) {
  const [round, setRound] = useState(0);
  const send = async ({ currentPassword = '', newPassword = '' }: Given) => {
    const problem = await changePassword({ currentPassword, newPassword });
    if (!problem) setRound(round + 1);
    return problem;
  };
  return (
    <Form action={text.own.change} send={send} done={text.own.changed} label={text.own.changePassword}>
      {/* password managers ask whose password it is */}
      <input
        class="visually-hidden"
        autocomplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <Field key={`old${round}`} label={text.own.current}>
        <Password name="currentPassword" autocomplete="current-password" />
      </Field>
      <Field key={`new${round}`} label={text.entrance.newPassword} hint={text.entrance.passwordRule}>
        <Password name="newPassword" minLength={10} autocomplete="new-password" />
      </Field>
    </Form>
  );
}

function Codes() {
  const [codes, setCodes] = useState<string[]>();
  const left = me.value?.recoveryCodesLeft ?? 0;
  const send = async ({ currentPassword = '' }: Given) => {
    const answer = await renewCodes(currentPassword);
    if ('problem' in answer) return answer.problem;
    setCodes(answer.recoveryCodes);
    return undefined;
  };
  if (codes)
    return (
      <section class="stack">
        <h2>{text.codes.title}</h2>
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      </section>
    );
  return (
    <details class="surface">
      <summary>
        <span class="grow">{text.own.codes}</span>
        <span class={`chip ${left < 3 ? 'warn' : ''}`}>{text.own.codesLeft(left)}</span>
      </summary>
      <div class="stack">
        {left < 3 && <p class="note warn">{text.own.codesFew}</p>}
        <p class="meta">{text.own.renewWhy}</p>
        <Form action={text.own.renew} send={send} label={text.own.codes}>
          <Field label={text.own.current}>
            <Password name="currentPassword" autocomplete="current-password" />
          </Field>
        </Form>
      </div>
    </details>
  );
}

function Install() {
  const how = installing();
  if (!how) return null;
  return (
    <section class="surface plain stack">
      <h2>{text.own.install}</h2>
      <p class="meta">{text.own.installWhy}</p>
      {how === 'ask' ? (
        <button type="button" class="btn" onClick={install}>
          {text.own.install}
        </button>
      ) : (
        <p>{text.own.installApple}</p>
      )}
    </section>
  );
}

function SignOut() {
  const waits = unsent.value;
  const send = async () => {
    const refused = await signOut();
    if (refused) return { type: 'about:blank', title: refused, status: 0 };
    replace('/');
    return undefined;
  };
  return (
    <section class="surface plain stack">
      <h2>{text.own.signOut}</h2>
      {storage.value === 'memory' && <p class="note warn">{text.own.notStored}</p>}
      {waits > 0 ? (
        <p class="note warn">{text.own.signOutWaiting(waits)}</p>
      ) : (
        <p class="meta">{text.own.signOutWhy}</p>
      )}
      <Form
        action={waits > 0 ? text.own.signOutAnyway(waits) : text.own.signOut}
        tone={waits > 0 ? 'danger' : 'plain'}
        send={send}
      />
    </section>
  );
}
