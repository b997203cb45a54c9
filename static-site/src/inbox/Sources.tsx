import { useState } from 'preact/hooks';
import { suggestionSource } from '../api/limits';
import { lengthOf } from '../model/textLength';
import { inboxText } from '../text/inbox';
import { typingText } from '../text/typing';
import { chooseSource, source } from './source';

/** Names of products, the same in every language. */
const assistants = ['Gemini', 'Claude'];
const known = ['', ...assistants];

/** Where an idea came from; remembered for the next one. */
export function Sources() {
  const [cut, setCut] = useState(false);
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
          autocomplete="off"
          value={known.includes(source.value) ? '' : source.value}
          onInput={(event) => {
            setCut(lengthOf(event.currentTarget.value) > suggestionSource);
            chooseSource(event.currentTarget.value);
          }}
        />
      )}
      {other && cut && (
        <small class="bad" role="alert">
          {typingText.cutAt(suggestionSource)}
        </small>
      )}
    </fieldset>
  );
}
