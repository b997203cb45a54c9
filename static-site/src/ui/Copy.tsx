import { useState } from 'preact/hooks';
import { pagesText } from '../text/pages';
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
            setSaid(pagesText.copied);
          } catch {
            setSaid(pagesText.notCopied);
          }
        }}
      >
        <Icon name="copy" />
        {props.name ?? pagesText.copy}
      </button>
      <output class="form-done">{said}</output>
    </>
  );
}
