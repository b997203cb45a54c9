import './welcome.css';
import { signInText } from '../text/signIn';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Link } from '../ui/Link';
import { replace } from '../ui/router';
import { Brand } from './Brand';
import { recover } from './credentials';
import { Password } from './Password';
import { Username } from './SignInOrUp';

/** Opens an account whose password is forgotten by a recovery code. */
export function Recover() {
  const send = async ({ username = '', recoveryCode = '', newPassword = '' }: FormValues) => {
    const problem = await recover({ username, recoveryCode, newPassword });
    if (!problem) replace('/account');
    return problem;
  };
  return (
    <main class="narrow entrance">
      <Brand />
      <h2>{signInText.recover}</h2>
      <p>{signInText.recoverWhy}</p>
      <Form action={signInText.recover} send={send}>
        <Username />
        <Field label={signInText.code} hint={signInText.codeHint}>
          <input
            name="recoveryCode"
            required
            maxLength={60}
            autocapitalize="none"
            autocomplete="one-time-code"
            spellcheck={false}
          />
        </Field>
        <Field label={signInText.newPassword} hint={signInText.passwordRule}>
          <Password name="newPassword" minLength={10} autocomplete="new-password" />
        </Field>
      </Form>
      <p class="meta">{signInText.noCode}</p>
      <Link to="/" class="aside">
        {signInText.back}
      </Link>
    </main>
  );
}
