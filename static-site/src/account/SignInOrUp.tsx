import { useEffect, useState } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Me } from '../api/types';
import { keptChanges } from '../device/keptChanges';
import { signedIn, signIn, signUp } from '../sync/session';
import { text } from '../text/en';
import { codesText, signInText } from '../text/signIn';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Link } from '../ui/Link';
import { loadSignUpState, signUpState } from './credentials';
import { Password } from './Password';
import { RecoveryCodes } from './RecoveryCodes';
import { SessionNotice } from './SessionNotice';

/** The token of the link that somebody came by, if they did. */
export interface SignUpLink {
  invite?: string;
  setUp?: string;
}

/** Signing in, or making an account: by an invite or set-up link, as the first, or where strangers may. */
export function SignInOrUp({ link = {} }: { link?: SignUpLink }) {
  const invited = !!(link.invite || link.setUp);
  const [chosen, setChosen] = useState<'in' | 'up' | undefined>(invited ? 'up' : undefined);
  const [made, setMade] = useState<{ me: Me; recoveryCodes: string[] }>();
  useEffect(() => void loadSignUpState(), []);
  const { open, first } = signUpState.value ?? { open: false, first: false };
  const up = (chosen ?? (first ? 'up' : 'in')) === 'up';

  if (made)
    return (
      <>
        <h2>{codesText.title}</h2>
        <RecoveryCodes
          codes={made.recoveryCodes}
          username={made.me.account.username}
          onKept={() => signedIn(made.me)}
        />
      </>
    );
  return (
    <>
      <SessionNotice />
      {first && !invited && <p class="note good">{signInText.first}</p>}
      {up ? <SignUp link={link} onMade={setMade} /> : <SignIn />}
      <p class="other row">
        {up || open || invited ? (
          <>
            {up ? signInText.knownHere : signInText.newHere}
            <button type="button" class="btn small" onClick={() => setChosen(up ? 'in' : 'up')}>
              {up ? signInText.signIn : signInText.signUp}
            </button>
          </>
        ) : (
          signUpState.value && signInText.closed
        )}
      </p>
    </>
  );
}

function SignIn() {
  const send = async ({ username = '', password = '' }: FormValues) => {
    const answer = await signIn({ username, password });
    return 'problem' in answer ? answer.problem : undefined;
  };
  return (
    <Form key="in" action={signInText.signIn} label={signInText.signIn} send={send}>
      <Username known={keptChanges.value.length === 1 ? keptChanges.value[0]?.username : undefined} />
      <Field label={signInText.password}>
        <Password name="password" autocomplete="current-password" />
      </Field>
      <Link to="/recover" class="aside">
        {signInText.forgotten}
      </Link>
    </Form>
  );
}

function SignUp(props: { link: SignUpLink; onMade: (made: { me: Me; recoveryCodes: string[] }) => void }) {
  const send = async ({ name = '', username = '', password = '' }: FormValues) => {
    const answer = await signUp({ name, username, password, ...props.link });
    if ('problem' in answer) return answer.problem;
    props.onMade({ me: answer.me, recoveryCodes: answer.recoveryCodes ?? [] });
    return undefined;
  };
  return (
    <Form key="up" action={signInText.signUp} label={signInText.signUp} send={send}>
      <Field label={text.name}>
        <input name="name" required maxLength={limits.accountName} autocomplete="name" />
      </Field>
      <Username fresh />
      <Field label={signInText.password} hint={signInText.passwordRule}>
        <Password name="password" minLength={10} autocomplete="new-password" />
      </Field>
    </Form>
  );
}

/** A username's field; a fresh one is held to the rule. */
export function Username({ fresh, known }: { fresh?: boolean; known?: string }) {
  return (
    <Field label={signInText.username} hint={fresh ? signInText.usernameRule : undefined}>
      <input
        name="username"
        defaultValue={known}
        required
        maxLength={fresh ? 40 : 200}
        pattern={fresh ? '[A-Za-z0-9][A-Za-z0-9._\\-]{2,39}' : undefined}
        title={fresh ? signInText.usernameRule : undefined}
        autocapitalize="none"
        spellcheck={false}
        autocomplete="username"
      />
    </Field>
  );
}
