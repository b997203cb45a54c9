import { computed, signal } from '@preact/signals';

export const views = [
  'board',
  'plan',
  'focus',
  'inbox',
  'activity',
  'more',
  'members',
  'settings',
  'archive',
  'groundwork',
  'decisions',
] as const;
export type View = (typeof views)[number];

/** Where the user is: every page and every sheet is an address, so the back gesture closes what is open. */
export type Place =
  | { page: 'projects' | 'new' | 'import' | 'share' | 'account' | 'join' | 'public' | 'recover' | 'set-up' }
  | { page: 'project'; project: string; view: View; card?: string; sheet?: string };

const path = signal(location.pathname);
addEventListener('popstate', () => {
  path.value = location.pathname;
});

export const place = computed<Place>(() => read(path.value));

/** Reads `/p/{project}/{view}/card/{card}/{sheet}`; what is not understood is the nearest page that is. */
function read(address: string): Place {
  const [, page, project, view, ...rest] = address.split('/');
  if (page === 'p' && project) {
    const known = views.find((name) => name === view) ?? 'board';
    const [card, sheet] = rest[0] === 'card' ? [rest[1], rest[2]] : [undefined, rest[0]];
    return {
      page: 'project',
      project,
      view: known,
      ...(card ? { card } : {}),
      ...(sheet ? { sheet } : {}),
    };
  }
  const simple = (['new', 'import', 'share', 'account', 'join', 'public', 'recover', 'set-up'] as const).find(
    (name) => name === page,
  );
  return { page: simple ?? 'projects' };
}

/** Which thing of a kind a sheet shows: `releases-{id}`. Not with a dot, for that is a file's name. */
export function openSheetId(kind: string): string | undefined {
  const here = place.value;
  const sheet = here.page === 'project' ? here.sheet : undefined;
  return sheet?.startsWith(`${kind}-`) ? sheet.slice(kind.length + 1) : undefined;
}

/** The address of a view of the open project, or of a sheet over the view that is shown. */
export function urlOf(to: { view?: View; card?: string; sheet?: string }): string {
  const here = place.value;
  if (here.page !== 'project') return '/';
  const parts = ['', 'p', here.project, to.view ?? here.view];
  if (to.card) parts.push('card', to.card);
  if (to.sheet) parts.push(to.sheet);
  return parts.join('/');
}

export function go(to: string): void {
  if (to === location.pathname) return;
  // from card to card, beside the board, is no step: closing the last one leads to the board; so with all panels.
  // What the palette opens takes its place, at once: going back first would lose what is typed meanwhile
  const [here, there] = [panel(place.value), panel(read(to))];
  if ((here && here === there) || inPalette(place.value)) {
    replace(to);
    return;
  }
  history.pushState({ inside: true }, '', to);
  path.value = to.split(/[?#]/)[0] ?? '/';
}

const inPalette = (place: Place) => place.page === 'project' && place.sheet === 'jump';

/** What kind of thing is open beside a page, if one is. */
function panel(place: Place): string | undefined {
  if (place.page !== 'project') return undefined;
  if (place.card) return place.sheet ? undefined : 'card';
  return /^(?:check|decision)(?=-)/.exec(place.sheet ?? '')?.[0];
}

/** Shows another page without a step back to this one: after a form was sent. */
export function replace(to: string): void {
  history.replaceState(history.state, '', to);
  path.value = to.split(/[?#]/)[0] ?? '/';
}

let leaving: Promise<void> | undefined;

/** Goes back where one came from, or to the given page when one came from outside. */
export function back(closeTo: string): void {
  if (!history.state?.inside) {
    replace(closeTo);
    return;
  }
  leaving = new Promise((done) => {
    addEventListener('popstate', () => done(), { once: true });
  });
  history.back();
}

/** When going back has come to an end: browsers do it a moment later. */
export const backCompleted = () => leaving ?? Promise.resolve();
