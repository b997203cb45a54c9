import { computed } from '@preact/signals';
import { preference } from '../device/preference';

const most = 5;
const kept = preference('reasons');

/** The reasons for scope changes that were given here last, the latest first. */
export const recentReasons = computed<readonly string[]>(() => kept.value.value.split('\n').filter(Boolean));

export function rememberReason(text: string): void {
  const others = recentReasons.value.filter((reason) => reason !== text);
  kept.set([text, ...others].slice(0, most).join('\n'));
}
