import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/types';
import { pagesText } from '../text/pages';
import { typingText } from '../text/typing';
import { FieldErrors } from './Field';
import { overLimit } from './Length';

/** The values of a form's controls, by name. */
export type FormValues = Record<string, string>;

interface Refusal {
  /** By the name of the field. */
  faults: Record<string, string>;
  /** What is wrong with none of the fields. */
  rest?: string;
}
const fine: Refusal = { faults: {} };

/**
 * The one way to ask for something: fields, one button that sends them once, and what was wrong with them, at the
 * field that it is about. A control's name is the place that a problem points to: `#/boards/0/key` is `boards/0/key`.
 */
export function Form(props: {
  /** The button's name. */
  action: string;
  /** The problem, when what was given was not taken. */
  send: (given: FormValues) => Promise<Problem | undefined>;
  /** Said when it was taken and the form stays. */
  done?: string;
  label?: string;
  tone?: 'primary' | 'danger' | 'plain';
  /** Further buttons beside the one that sends. */
  besides?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState(false);
  const [refusal, setRefusal] = useState(fine);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [refusal]);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const sent = form.current;
    if (!sent || sending.current) return;
    setTaken(false);
    const faults = unfit(sent);
    setRefusal({ faults });
    if (Object.keys(faults).length) return;
    sending.current = true;
    setBusy(true);
    const given = Object.fromEntries([...new FormData(sent)].map(([name, value]) => [name, String(value)]));
    const problem = await props.send(given);
    sending.current = false;
    setBusy(false);
    setTaken(!problem);
    if (problem) setRefusal(refused(sent, problem));
  }

  return (
    <form
      ref={form}
      class="form"
      noValidate
      aria-label={props.label}
      aria-busy={busy}
      onSubmit={submit}
      onInput={() => setTaken(false)}
    >
      <FieldErrors.Provider value={refusal.faults}>{props.children}</FieldErrors.Provider>
      {refusal.rest && (
        <p class="note bad" role="alert">
          {refusal.rest}
        </p>
      )}
      <div class="row">
        <button type="submit" class={`btn ${props.tone ?? 'primary'}`} aria-disabled={busy}>
          {props.action}
        </button>
        {props.besides}
        <output class="form-done">{taken && props.done}</output>
      </div>
    </form>
  );
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is too long, and what the browser itself finds wrong, in its words; for a pattern, in the control's title's. */
function unfit(form: HTMLFormElement): Refusal['faults'] {
  const faults: Refusal['faults'] = {};
  for (const control of [...form.elements] as Control[]) {
    const limit = Number(control.dataset.limit ?? Number.POSITIVE_INFINITY);
    const over = control.dataset.limit ? overLimit(control.value, limit) : 0;
    if (!control.willValidate || (over <= 0 && control.checkValidity())) continue;
    const said = control.validity.patternMismatch && control.title;
    faults[control.name] = over > 0 ? typingText.tooLong(over, limit) : said || control.validationMessage;
  }
  return faults;
}

function refused(form: HTMLFormElement, problem: Problem): Refusal {
  const faults: Refusal['faults'] = {};
  const rest: string[] = [];
  for (const { pointer, detail } of problem.errors ?? []) {
    const name = pointer?.replace(/^#\//, '') ?? '';
    if (name && form.elements.namedItem(name)) faults[name] = detail;
    else rest.push(detail);
  }
  if (!problem.errors?.length) rest.push(problem.detail ?? problem.title);
  if (problem.retryAfter) rest.push(pagesText.tryAgainAt(new Date(Date.now() + problem.retryAfter)));
  return { faults, ...(rest.length ? { rest: rest.join(' ') } : {}) };
}
