import { useEffect, useState } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Suggestion } from '../api/types';
import { isEdited } from '../model/isEdited';
import { inboxText } from '../text/inbox';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { editSuggestion, editSuggestionText } from './suggestionChanges';
import { openedSuggestion, readSuggestion } from './suggestions';

/** Rewords a suggestion before it becomes a card. */
export function Edit() {
  const suggestion = openedSuggestion.value;
  return (
    <Sheet label={inboxText.editTitle} closeTo={urlOf({})}>
      {suggestion && <Fields key={suggestion.id} suggestion={suggestion} />}
    </Sheet>
  );
}

function Fields({ suggestion }: { suggestion: Suggestion }) {
  const text = useText(suggestion);
  async function send(given: FormValues) {
    const { title = '', source = '' } = given;
    if (isEdited(title, suggestion.title)) await editSuggestion(suggestion, 'title', title.trim());
    if (isEdited(source, suggestion.source)) await editSuggestion(suggestion, 'source', source.trim());
    if (text !== undefined && given.text !== undefined && isEdited(given.text, text))
      await editSuggestionText(suggestion, text, given.text);
    back(urlOf({}));
    return undefined;
  }
  return (
    <Form action={inboxText.save} send={send}>
      <Field label={inboxText.titleField}>
        <input
          name="title"
          required
          maxLength={limits.suggestionTitle}
          defaultValue={suggestion.title}
          autocomplete="off"
        />
      </Field>
      {text === undefined ? (
        <p class="note">{inboxText.textUnknown}</p>
      ) : (
        <Field label={inboxText.textField}>
          <textarea name="text" maxLength={limits.suggestionText} rows={5} defaultValue={text} />
        </Field>
      )}
      <Field label={inboxText.sourceField}>
        <input
          name="source"
          maxLength={limits.suggestionSource}
          defaultValue={suggestion.source ?? ''}
          autocomplete="off"
        />
      </Field>
    </Form>
  );
}

/** The whole text: what is known of it, where that is all, else what the server has. */
function useText(suggestion: Suggestion): string | undefined {
  const [text, setText] = useState(suggestion.longer ? undefined : (suggestion.excerpt ?? ''));
  useEffect(() => {
    if (suggestion.longer) void readSuggestion(suggestion.id).then((found) => setText(found?.text));
  }, [suggestion.id]);
  return text;
}
