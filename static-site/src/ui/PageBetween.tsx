import { connectionText } from '../text/connection';

/** An address that is always asked for on the network: `app/sw.ts`. */
const onTheNetwork = '/connect';

/** Leads to a page that answers in place of the server. In a tab of its own, so that this one loses nothing. */
export function PageBetween() {
  return (
    <a href={onTheNetwork} target="_blank" rel="noopener">
      <span class="grow">{connectionText.pageBetween}</span>
      <strong>{connectionText.openPage}</strong>
    </a>
  );
}
