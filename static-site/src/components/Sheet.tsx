import './sheet.css';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { back } from '../router';
import { text } from '../text/en';
import { Icon } from './Icon';

const query = matchMedia('(min-width: 900px)');
/** Whether there is room for a sidebar and a panel. */
export const wide = signal(query.matches);
query.addEventListener('change', () => {
  wide.value = query.matches;
});

/**
 * What is opened over a page: from below on a phone, in the middle of a desktop, or beside the page as a panel.
 * It is an address of its own: closing it is going back.
 */
export function Sheet(props: {
  label: string;
  /** Where to go when one came here from outside. */
  otherwise: string;
  beside?: boolean;
  title?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const panel = props.beside && wide.value;
  const close = () => back(props.otherwise);
  useEffect(() => {
    const dialog = box.current;
    if (panel) dialog?.show();
    else dialog?.showModal();
    return () => dialog?.close();
  }, [panel]);
  return (
    <dialog
      ref={box}
      class={`sheet ${panel ? 'panel' : ''}`}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (panel && event.key === 'Escape' && !event.defaultPrevented) close();
      }}
      onClick={(event) => event.target === event.currentTarget && !panel && close()}
    >
      <div class="sheet-body">
        <header class="bar">
          <h2 class="grow">{props.title ?? props.label}</h2>
          {props.actions}
          <button type="button" class="tool" aria-label={text.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
