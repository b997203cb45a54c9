import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as limits from '../api/limits';
import { importText } from '../text/import';
import { pagesText } from '../text/pages';
import { Field } from '../ui/Field';

/** The releases that every project begins with. */
const usual = ['MVP', 'Next', 'Later'];

/** Which release a stack or label stands for, if it does: a usual one, one named before, or a new one. */
export function ReleaseMapping(props: {
  thing: { title: string; cards: number };
  mark?: ComponentChildren;
  /** What it becomes if it stands for no release. */
  none: string;
  /** Of the control, as problems name it. */
  name: string;
  chosen: string | undefined;
  /** Releases that others stand for. */
  named: string[];
  onPick: (release: string | undefined) => void;
}) {
  const { thing, chosen, onPick } = props;
  const [own, setOwn] = useState(false);
  const known = [...new Set([...usual, ...props.named.filter((name) => name && (name !== chosen || !own))])];
  return (
    <>
      <div class="map">
        <span class="grow">
          {props.mark} {thing.title} <span class="meta">{pagesText.cards(thing.cards)}</span>
        </span>
        <select
          aria-label={thing.title}
          name={own ? undefined : props.name}
          value={own ? '+' : chosen === undefined ? '' : `=${chosen}`}
          onChange={({ currentTarget: { value } }) => {
            setOwn(value === '+');
            onPick(value === '+' ? '' : value === '' ? undefined : value.slice(1));
          }}
        >
          <option value="">{props.none}</option>
          {known.map((name) => (
            <option key={name} value={`=${name}`}>
              {importText.asRelease(name)}
            </option>
          ))}
          <option value="+">{importText.newRelease}</option>
        </select>
      </div>
      {own && (
        <Field label={importText.releaseName(thing.title)}>
          <input
            name={props.name}
            required
            maxLength={limits.name}
            autocomplete="off"
            value={chosen ?? ''}
            onInput={(e) => onPick(e.currentTarget.value)}
          />
        </Field>
      )}
    </>
  );
}
