import { computed } from '@preact/signals';
import type { Effect } from '../model/change';
import { waiting } from './queue';

/** The cards with a change that has not reached the server. */
export const waitingCards = computed<ReadonlySet<string>>(
  () => new Set(waiting.value.flatMap(({ effects }) => (effects ?? []).flatMap(cardsOf))),
);

function cardsOf(effect: Effect): readonly string[] {
  switch (effect.what) {
    case 'add':
      return effect.list === 'cards' ? [effect.thing.id] : [];
    case 'edit':
      return effect.list === 'cards' ? effect.ids : [];
    case 'label':
    case 'count':
    case 'text':
    case 'addPart':
    case 'editPart':
    case 'removePart':
      return [effect.card];
    default:
      return [];
  }
}
