/** The language of this build (BCP 47): `SCOPEKEEPER_LANGUAGE`, see vite.config.ts. Everything from `Intl` uses it. */
export const language: string = import.meta.env.SITE_LANGUAGE;

const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(language, { signDisplay: 'always' });
const share = new Intl.NumberFormat(language, { style: 'percent' });
const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const rules = new Intl.PluralRules(language);

/** `1,234.5`: at most one decimal. */
export const number = (amount: number) => decimal.format(amount);
/** `+3`, `-2`. */
export const signedNumber = (amount: number) => signed.format(amount);
/** `40%`, of a part of one. */
export const percent = (part: number) => share.format(part);
/** `A, B and C`. */
export const list = (names: readonly string[]) => conjunction.format(names);

/** The time zone of this device, by its IANA name. It can change while the page is open. */
const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
// in a list, because it is the same in every language
export { timeZone };

/** `812 bytes`, `3.4 MB`. `kilo`: what a limit that is named beside it counts with. */
export function size(bytes: number, kilo: 1000 | 1024 = 1024): string {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(kilo)), units.length - 1);
  const value = bytes / kilo ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value >= 10 ? 0 : 1,
  }).format(value);
}

/** A message for each plural form that a language has; English has `one` and `other`. */
type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * `plural(2, { one: '# card', other: '# cards' })` is `2 cards`: `#` stands for the number. Names stand in the
 * message as `{name}` and come beside it, since they may have such signs themselves.
 */
export function plural(count: number, forms: PluralForms, names: Record<string, string> = {}): string {
  const message = forms[rules.select(count)] ?? forms.other;
  return message.replace(/#|\{(\w+)\}/g, (sign, name) => (name ? (names[name] ?? sign) : number(count)));
}
