import './removal.css';
import type { ComponentChildren } from 'preact';
import { pagesText } from '../text/pages';
import { Form, type FormValues } from './Form';
import { Icon } from './Icon';

/** Takes something away, after saying what that does; or says why it stays. */
export function Removal(props: {
  /** What the button says: `Remove Doing`. */
  action: string;
  /** What opens it, where that is not removing. */
  title?: string;
  stays?: string;
  onRemove: (given: FormValues) => Promise<void>;
  children?: ComponentChildren;
}) {
  return (
    <details class="removal">
      <summary>
        {props.title ?? pagesText.remove}
        <Icon name="down" />
      </summary>
      {props.stays ? (
        <p class="meta">{props.stays}</p>
      ) : (
        <Form
          action={props.action}
          tone="danger"
          send={async (given) => {
            await props.onRemove(given);
            return undefined;
          }}
        >
          {props.children}
        </Form>
      )}
    </details>
  );
}
