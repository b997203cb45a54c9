import { useState } from 'preact/hooks';
import { inboxText } from '../text/inbox';
import { chooseSource, source } from './source';

/** Names of products, the same in every language. */
const assistants = ['Gemini', 'Claude'];
const known = ['', ...assistants];

/** Where an idea came from; remembered for the next one. */
export function Sources() {
  const [other, setOther] = useState(!known.includes(source.value));
  return (
    <fieldset class="sources">
      <legend>{inboxText.from}</legend>
      {known.map((name) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={!other && source.value === name}
          onClick={() => {
            setOther(false);
            chooseSource(name);
          }}
        >
          {name || inboxText.me}
        </button>
      ))}
      <button type="button" class="chip" aria-pressed={other} onClick={() => setOther(true)}>
        {inboxText.other}
      </button>
      {other && (
        <input
          aria-label={inboxText.otherName}
          placeholder={inboxText.otherName}
          maxLength={60}
          autocomplete="off"
          value={known.includes(source.value) ? '' : source.value}
          onInput={(event) => chooseSource(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
