import { useState } from 'preact/hooks';
import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Me } from '../api/types';
import { Field } from '../components/Field';
import { signedIn } from '../store/store';
import { text } from '../text/en';

export function Welcome() {
  const [joining, setJoining] = useState(false);
  const [problem, setProblem] = useState('');
  const [joined, setJoined] = useState<{ me: Me; recoveryCodes: string[] }>();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement));
    if (joining) {
      const answer = await call<{ me: Me; recoveryCodes: string[] }>('POST', '/api/accounts', {
        id: v7(),
        ...given,
      });
      if (answer.ok) setJoined(answer.value);
      else setProblem(answer.problem.detail ?? answer.problem.title);
    } else {
      const answer = await call<Me>('POST', '/api/sessions', given);
      if (answer.ok) await signedIn(answer.value);
      else setProblem(answer.problem.detail ?? answer.problem.title);
    }
  }

  if (joined)
    return (
      <main class="narrow">
        <h1>{text.codesTitle}</h1>
        <p>{text.codesWhy}</p>
        <ul class="codes">
          {joined.recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <button type="button" class="btn primary" onClick={() => signedIn(joined.me)}>
          {text.codesKept}
        </button>
      </main>
    );
  return (
    <main class="narrow">
      <h1>Scopekeeper</h1>
      <p class="meta">{text.tagline}</p>
      <form onSubmit={submit}>
        {joining && (
          <Field label={text.name}>
            <input name="name" required maxLength={60} autocomplete="name" />
          </Field>
        )}
        <Field label={text.username}>
          <input
            name="username"
            required
            minLength={3}
            maxLength={40}
            autocapitalize="none"
            autocomplete="username"
          />
        </Field>
        <Field label={text.password} hint={joining ? text.passwordRule : undefined}>
          <input
            name="password"
            type="password"
            required
            minLength={joining ? 10 : 1}
            autocomplete={joining ? 'new-password' : 'current-password'}
          />
        </Field>
        {problem && (
          <p class="bad" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="btn primary">
          {joining ? text.signUp : text.signIn}
        </button>
        <button type="button" class="btn" onClick={() => setJoining(!joining)}>
          {joining ? text.signIn : text.signUp}
        </button>
      </form>
    </main>
  );
}
