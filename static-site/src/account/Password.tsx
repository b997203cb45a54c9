import { useState } from 'preact/hooks';
import { signInText } from '../text/signIn';

/** A password's control, for a Field: what is typed can be shown. */
export function Password(props: {
  name: string;
  id?: string;
  minLength?: number;
  autocomplete: 'current-password' | 'new-password';
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}) {
  const [shown, setShown] = useState(false);
  return (
    <div class="reveal">
      <input
        {...props}
        {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
        required
        data-limit={200}
        autocapitalize="none"
        spellcheck={false}
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={signInText.showTyped}
        onClick={() => setShown(!shown)}
      >
        {shown ? signInText.hide : signInText.show}
      </button>
    </div>
  );
}
