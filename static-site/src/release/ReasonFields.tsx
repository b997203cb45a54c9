import './reason.css';
import { useRef } from 'preact/hooks';
import * as limits from '../api/limits';
import { scopeText } from '../text/scope';
import { Field } from '../ui/Field';
import { recentReasons } from './reasons';

/** One line for the reason of a scope change, and those given before to tap. */
export function ReasonFields() {
  const box = useRef<HTMLInputElement>(null);
  function take(reason: string) {
    if (!box.current) return;
    box.current.value = reason;
    box.current.focus();
  }
  return (
    <>
      <Field label={scopeText.reason}>
        <input
          ref={box}
          name="reason"
          required
          pattern=".*\S.*"
          maxLength={limits.reason}
          autocomplete="off"
          enterkeyhint="done"
        />
      </Field>
      {recentReasons.value.length > 0 && (
        <fieldset class="recent">
          <legend>{scopeText.recent}</legend>
          {recentReasons.value.map((reason) => (
            <button key={reason} type="button" class="btn small" onClick={() => take(reason)}>
              {reason}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
