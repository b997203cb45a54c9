import type { ComponentChildren } from 'preact';
import { go } from './router';

/** A link within the app; with a modifier key the browser opens it as it always does. */
export function Link(props: {
  to: string;
  class?: string;
  label?: string;
  current?: boolean;
  children: ComponentChildren;
}) {
  return (
    <a
      href={props.to}
      class={props.class}
      aria-label={props.label}
      aria-current={props.current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
