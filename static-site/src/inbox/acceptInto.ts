import { computed } from '@preact/signals';
import { preference } from '../device/preference';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';

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
