const known = new Map<string, number>();

/** A length of tokens.css in px, for what scripts have to place themselves. */
export function tokenPx(name: `--${string}`): number {
  const length =
    known.get(name) ?? Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name));
  known.set(name, length);
  return length;
}
