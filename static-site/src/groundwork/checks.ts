import { computed } from '@preact/signals';
import { type Area, areas, type Check, type Release } from '../api/types';
import { preference } from '../device/preference';
import { grouped } from '../model/grouped';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';

export const checks = computed(() => Object.values(board.value.checks).sort(byRank));
export const useCases = computed(() => Object.values(board.value.useCases).sort(byRank));
const byArea = computed(() => grouped(checks.value, ({ area }) => area));
export const checksOf = (area: Area): Check[] => byArea.value.get(area) ?? [];

export const isSettled = ({ state }: Check) => state !== 'open';
export const settledOf = (some: readonly Check[]) => some.filter(isSettled).length;

/** The release that waits for the groundwork: the first in the plan, until one was locked or shipped. */
export const waitingRelease = computed<Release | undefined>(() => {
  const releases = Object.values(board.value.releases).sort(byRank);
  return releases.every(({ state }) => state === 'planned') ? releases[0] : undefined;
});

/** What it waits for. */
export const requiredOpen = computed(() =>
  checks.value.filter((check) => check.required && !isSettled(check)),
);

/** The open check that one comes to after another, in the order of the page. */
export function nextOpenCheck(after: Check): Check | undefined {
  const all = areas.flatMap(checksOf);
  const at = all.findIndex(({ id }) => id === after.id);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find((check) => !isSettled(check));
}

const chosen = preference('checks');
/** Whether settled checks are shown too. */
export const showAll = computed(() => chosen.value.value === 'all');
export const setShown = (which: 'open' | 'all') => chosen.set(which);

/**
 * What to stand behind to be one higher or lower among the checks of the same area; undefined: there is no such
 * place.
 */
export function behindInArea(check: Check, by: -1 | 1): string | null | undefined {
  const list = checksOf(check.area);
  const at = list.findIndex(({ id }) => id === check.id);
  const other = list[at + by];
  if (!other) return undefined;
  if (by === 1) return other.id;
  const before = checks.value.findIndex(({ id }) => id === other.id) - 1;
  return checks.value[before]?.id ?? null;
}
