import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../api/types';
import { inboxText } from '../text/inbox';
import { Field } from '../ui/Field';
import { Form, type Given } from '../ui/Form';
import { address, back } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { current, readSuggestion } from './inbox';
import { editSuggestion, editSuggestionText } from './suggestionChanges';

/** Rewords a suggestion before it becomes a card. */
export function Edit() {
  const one = current.value;
  return (
    <Sheet label={inboxText.editTitle} otherwise={address({})}>
      {one && <Fields key={one.id} one={one} />}
    </Sheet>
  );
}

function Fields({ one }: { one: Suggestion }) {
  const text = useText(one);
  async function send(given: Given) {
    const { title = '', source = '' } = given;
    if (title.trim() !== one.title) await editSuggestion(one, 'title', title.trim());
    if (source.trim() !== (one.source ?? '')) await editSuggestion(one, 'source', source.trim());
    if (text !== undefined && given.text !== undefined && given.text !== text)
      await editSuggestionText(one, text, given.text);
    back(address({}));
    return undefined;
  }
  return (
    <Form action={inboxText.save} send={send}>
      <Field label={inboxText.titleField}>
        <input name="title" required maxLength={200} defaultValue={one.title} autocomplete="off" />
      </Field>
      {text === undefined ? (
        <p class="note">{inboxText.textUnknown}</p>
      ) : (
        <Field label={inboxText.textField}>
          <textarea name="text" maxLength={5000} rows={5} defaultValue={text} />
        </Field>
      )}
      <Field label={inboxText.sourceField}>
        <input name="source" maxLength={60} defaultValue={one.source ?? ''} autocomplete="off" />
      </Field>
    </Form>
  );
}

/** The whole text: what is known of it, where that is all, else what the server has. */
function useText(one: Suggestion): string | undefined {
  const [text, setText] = useState(one.longer ? undefined : (one.excerpt ?? ''));
  useEffect(() => {
    if (one.longer) void readSuggestion(one.id).then((found) => setText(found?.text));
  }, [one.id]);
  return text;
}
