import { computed } from '@preact/signals';
import { board } from './board';
import { byRank } from './mirror';
import { preference } from './preference';

const chosen = preference('accept');

/** The releases that can still take something. */
export const openReleases = computed(() =>
  Object.values(board.value.releases)
    .filter(({ state }) => state !== 'shipped')
    .sort(byRank),
);

/** The release that accepted suggestions go to, as last chosen; undefined: the backlog. */
export const acceptInto = computed(() => openReleases.value.find(({ id }) => id === chosen.value.value)?.id);
export const chooseAcceptInto = (release: string) => chosen.set(release);
