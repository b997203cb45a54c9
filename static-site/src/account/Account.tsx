import './account.css';
import { useState } from 'preact/hooks';
import { version } from '../../package.json';
import { me } from '../device/account';
import { storage } from '../device/database';
import { install, installing } from '../device/install';
import { keptChanges } from '../device/keptChanges';
import { unsent } from '../sync/queue';
import { signOut } from '../sync/session';
import { accountText } from '../text/account';
import { text } from '../text/en';
import { exportText } from '../text/exports';
import { codesText, signInText } from '../text/signIn';
import { Export } from '../transfer/Export';
import { exportAccount } from '../transfer/exports';
import { Avatar } from '../ui/Avatar';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { lazy } from '../ui/lazy';
import { PageBar } from '../ui/PageBar';
import { replace } from '../ui/router';
import { changePassword, renewCodes } from './credentials';
import { DeleteAccount } from './DeleteAccount';
import { Password } from './Password';
import { RecoveryCodes } from './RecoveryCodes';

const KeptChanges = lazy(() => import('./KeptChanges').then((part) => part.KeptChanges));

/** The user's own account, on this server and on this device. */
export function Account() {
  const account = me.value?.account;
  if (!account) return null;
  return (
    <main class="narrow account">
      <PageBar title={text.account} closeTo="/" />
      <section class="who">
        <Avatar name={account.name} />
        <p class="grow">
          <strong>{account.name}</strong>
          <span class="meta">{account.username}</span>
        </p>
      </section>
      <details class="surface">
        <summary>{accountText.changePassword}</summary>
        <NewPassword username={account.username} />
      </details>
      <Codes />
      <Install />
      <section class="surface plain stack">
        <h2>{exportText.account}</h2>
        <Export action={exportText.account} hint={exportText.accountWhy} make={exportAccount} />
      </section>
      {keptChanges.value.length > 0 && <KeptChanges />}
      <SignOut />
      <DeleteAccount />
      <footer class="meta">
        <p>{accountText.version(version)}</p>
        <p>{accountText.license}</p>
      </footer>
    </main>
  );
}

function NewPassword({ username }: { username: string }) {
  const [round, setRound] = useState(0);
  const send = async ({ currentPassword = '', newPassword = '' }: FormValues) => {
    const problem = await changePassword({ currentPassword, newPassword });
    if (!problem) setRound(round + 1);
    return problem;
  };
  return (
    <Form
      action={accountText.change}
      send={send}
      done={accountText.changed}
      label={accountText.changePassword}
    >
      {/* password managers ask whose password it is */}
      <input
        class="visually-hidden"
        autocomplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <Field key={`old${round}`} label={accountText.current}>
        <Password name="currentPassword" autocomplete="current-password" />
      </Field>
      <Field key={`new${round}`} label={signInText.newPassword} hint={signInText.passwordRule}>
        <Password name="newPassword" minLength={10} autocomplete="new-password" />
      </Field>
    </Form>
  );
}

function Codes() {
  const [codes, setCodes] = useState<string[]>();
  const left = me.value?.recoveryCodesLeft ?? 0;
  const send = async ({ currentPassword = '' }: FormValues) => {
    const answer = await renewCodes(currentPassword);
    if ('problem' in answer) return answer.problem;
    setCodes(answer.recoveryCodes);
    return undefined;
  };
  if (codes)
    return (
      <section class="stack">
        <h2>{codesText.title}</h2>
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      </section>
    );
  return (
    <details class="surface">
      <summary>
        <span class="grow">{accountText.codes}</span>
        <span class={`chip ${left < 3 ? 'warn' : ''}`}>{accountText.codesLeft(left)}</span>
      </summary>
      <div class="stack">
        {left < 3 && <p class="note warn">{accountText.codesFew}</p>}
        <p class="meta">{accountText.renewWhy}</p>
        <Form action={accountText.renew} send={send} label={accountText.codes}>
          <Field label={accountText.current}>
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
      <h2>{accountText.install}</h2>
      <p class="meta">{accountText.installWhy}</p>
      {how === 'ask' ? (
        <button type="button" class="btn" onClick={install}>
          {accountText.install}
        </button>
      ) : (
        <p>{accountText.installApple}</p>
      )}
    </section>
  );
}

function SignOut() {
  const waits = unsent.value;
  const send = async () => {
    await signOut();
    replace('/');
    return undefined;
  };
  return (
    <section class="surface plain stack">
      <h2>{accountText.signOut}</h2>
      {storage.value === 'memory' && <p class="note warn">{accountText.notStored}</p>}
      {waits > 0 ? (
        <p class="note warn">{accountText.signOutWaiting(waits)}</p>
      ) : (
        <p class="meta">{accountText.signOutWhy}</p>
      )}
      <Form
        action={waits > 0 ? accountText.signOutAnyway(waits) : accountText.signOut}
        tone={waits > 0 ? 'danger' : 'plain'}
        send={send}
      />
    </section>
  );
}
