import { useState } from 'preact/hooks';
import { text } from '../text/en';
import { Icon } from './Icon';

/** Puts a text on the clipboard and says so. */
export function Copy(props: { copied: string; name?: string }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <button
        type="button"
        class="btn"
        onClick={async () => {
          try {
            await navigator.clipboard.writeText(props.copied);
            setSaid(text.copied);
          } catch {
            setSaid(text.notCopied);
          }
        }}
      >
        <Icon name="copy" />
        {props.name ?? text.copy}
      </button>
      <output class="done">{said}</output>
    </>
  );
}
