import './sheet.css';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../text/en';
import { ErrorBoundary } from './ErrorBoundary';
import { Icon } from './Icon';
import { modals } from './modals';
import { back } from './router';
import { Toast } from './Toast';

const query = matchMedia('(min-width: 900px)');
/** Whether there is room for a sidebar and a panel. */
export const wide = signal(query.matches);
query.addEventListener('change', () => {
  wide.value = query.matches;
});

/** Gives the focus back to where it was, unless something else has taken it meanwhile. */
function restoreFocus(before: Element | null): void {
  const lost = !document.activeElement || document.activeElement === document.body;
  const within = document.activeElement?.closest('dialog');
  if (before instanceof HTMLElement && (lost || within)) before.focus();
}

/**
 * What is opened over a page: from below on a phone, in the middle of a desktop, or beside the page as a panel.
 * It is an address of its own: closing it is going back.
 */
export function Sheet(props: {
  label: string;
  /** Where to go when one came here from outside. */
  closeTo: string;
  beside?: boolean;
  title?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const panel = props.beside && wide.value;
  const [level, setLevel] = useState<number>();
  const close = () => back(props.closeTo);
  // before the next key or tap: a focus given back later would be taken from what that opened
  useLayoutEffect(() => {
    const dialog = box.current;
    if (panel) {
      const before = document.activeElement;
      dialog?.show();
      dialog?.focus();
      const onKey = (event: KeyboardEvent) => {
        const here = event.target === document.body || dialog?.contains(event.target as Node);
        if (event.key === 'Escape' && !event.defaultPrevented && here && modals.value === 0) close();
      };
      document.addEventListener('keydown', onKey);
      return () => {
        document.removeEventListener('keydown', onKey);
        dialog?.close();
        restoreFocus(before);
      };
    }
    const before = document.activeElement;
    dialog?.showModal();
    (dialog?.querySelector<HTMLElement>('[autofocus]') ?? dialog)?.focus();
    modals.value += 1;
    setLevel(modals.value);
    // a browser may close it without asking first
    dialog?.addEventListener('close', close);
    return () => {
      modals.value -= 1;
      dialog?.removeEventListener('close', close);
      dialog?.close();
      restoreFocus(before);
    };
  }, [panel]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: beside the sheet is for pointers; keys have Escape
    <dialog
      ref={box}
      // itself, so that a reader hears its name first and no control is lit up; a field that is all it is for excepted
      tabIndex={-1}
      class={`sheet ${panel ? 'panel' : ''}`}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        close();
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
        <ErrorBoundary>{props.children}</ErrorBoundary>
        {!panel && level && <Toast level={level} />}
      </div>
    </dialog>
  );
}
