import { creatingText } from '../text/projects';
import { Field } from '../ui/Field';

/** What a project's card names begin with. */
export function KeyField(props: { value: string; name?: string; onInput: (key: string) => void }) {
  return (
    <Field label={creatingText.key} hint={creatingText.keyHint}>
      <input
        name={props.name ?? 'key'}
        class="key-input"
        required
        maxLength={6}
        pattern="[A-Z][A-Z0-9]{1,5}"
        title={creatingText.keyRule}
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        onInput={(e) => props.onInput(e.currentTarget.value.toUpperCase())}
      />
    </Field>
  );
}
