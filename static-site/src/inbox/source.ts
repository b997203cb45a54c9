import { preference } from '../device/preference';

const chosen = preference('source', () => 'last');

/** Where ideas came from last: who adds one seldom changes assistants. Empty: from oneself. */
export const source = chosen.value;
export const chooseSource = (name: string) => chosen.set(name.slice(0, 60));
