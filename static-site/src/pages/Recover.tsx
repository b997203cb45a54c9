import './welcome.css';
import { Brand } from '../components/Brand';
import { Username } from '../components/Entrance';
import { Field } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { Link } from '../components/Link';
import { Password } from '../components/Password';
import { replace } from '../router';
import { recover } from '../store/credentials';
import { entranceText } from '../text/entrance';

/** Opens an account whose password is forgotten by a recovery code. */
export function Recover() {
  const send = async ({ username = '', recoveryCode = '', newPassword = '' }: Given) => {
    const problem = await recover({ username, recoveryCode, newPassword });
    if (!problem) replace('/account');
    return problem;
  };
  return (
    <main class="narrow entrance">
      <Brand />
      <h2>{entranceText.recover}</h2>
      <p>{entranceText.recoverWhy}</p>
      <Form action={entranceText.recover} send={send}>
        <Username />
        <Field label={entranceText.code} hint={entranceText.codeHint}>
          <input
            name="recoveryCode"
            required
            maxLength={60}
            autocapitalize="none"
            autocomplete="one-time-code"
            spellcheck={false}
          />
        </Field>
        <Field label={entranceText.newPassword} hint={entranceText.passwordRule}>
          <Password name="newPassword" minLength={10} autocomplete="new-password" />
        </Field>
      </Form>
      <p class="meta">{entranceText.noCode}</p>
      <Link to="/" class="aside">
        {entranceText.back}
      </Link>
    </main>
  );
}
