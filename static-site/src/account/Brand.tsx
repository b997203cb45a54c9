import { productName, text } from '../text/en';

/** Name and logo, for people who are not signed in. */
export function Brand() {
  return (
    <header class="brand">
      <img src="/icon.svg" alt="" width="48" height="48" />
      <div>
        <h1>{productName}</h1>
        <p class="meta">{text.tagline}</p>
      </div>
    </header>
  );
}
