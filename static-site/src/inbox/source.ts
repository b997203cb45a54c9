import { suggestionSource } from '../api/limits';
import { preference } from '../device/preference';
import { shorten } from '../model/textLength';

const chosen = preference('source', () => 'last');

/** Where ideas came from last: who adds one seldom changes assistants. Empty: from oneself. */
export const source = chosen.value;
export const chooseSource = (name: string) => chosen.set(shorten(name, suggestionSource));
