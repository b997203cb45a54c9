import './welcome.css';
import { entranceText } from '../text/entrance';
import { Field } from '../ui/Field';
import { Form, type Given } from '../ui/Form';
import { Link } from '../ui/Link';
import { replace } from '../ui/router';
import { Brand } from './Brand';
import { recover } from './credentials';
import { Username } from './Entrance';
import { Password } from './Password';

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
