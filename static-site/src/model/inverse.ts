import type { CardDetail } from '../api/types';
import { type Effect, type Fields, type List, lists, type Thing } from './change';
import type { Detail } from './detail';
import type { Mirror } from './mirror';

type Of<W extends Effect['what']> = Extract<Effect, { what: W }>;

/** The effects that undo other effects, from the state before those. */
export function inverse(
  board: () => Mirror,
  detail: (id: string) => Detail | undefined,
  effects: readonly Effect[],
): Effect[] {
  return effects
    .map((effect) => backed(board, detail, effect))
    .reverse()
    .flat();
}

function backed(board: () => Mirror, detail: (id: string) => Detail | undefined, effect: Effect): Effect[] {
  const texts = (card: string) => detail(card) as CardDetail | undefined;
  switch (effect.what) {
    case 'add':
      // cards are never deleted
      if (effect.list !== 'cards') return [{ what: 'remove', list: effect.list, id: effect.thing.id }];
      return [{ what: 'edit', list: 'cards', ids: [effect.thing.id], fields: { archived: true } }];
    case 'edit':
      return unedited(board(), effect);
    case 'remove':
      return unremoved(board(), effect);
    case 'label':
      return (board().cards[effect.card]?.labels ?? []).includes(effect.label) === effect.on
        ? []
        : [{ ...effect, on: !effect.on }];
    case 'block':
      return (board().cards[effect.card]?.blockedBy ?? []).includes(effect.blocker) === effect.on
        ? []
        : [{ ...effect, on: !effect.on }];
    case 'link':
      return (board().cards[effect.card]?.decisions ?? []).includes(effect.decision) === effect.on
        ? []
        : [{ ...effect, on: !effect.on }];
    case 'count':
      return [{ ...effect, by: -effect.by }];
    case 'project':
      return [{ what: 'project', fields: before(board().project as unknown as Thing, effect.fields) }];
    case 'text':
      return [{ ...effect, description: texts(effect.card)?.description ?? '' }];
    case 'write':
      return [{ ...effect, fields: before(detail(effect.of) as unknown as Thing, effect.fields) }];
    case 'addPart':
      return [{ what: 'removePart', card: effect.card, part: effect.part, id: effect.thing.id }];
    case 'editPart':
    case 'removePart':
      return unparted(texts(effect.card), effect);
  }
}

function before(thing: Thing | undefined, fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, thing?.[field]]));
}

function unedited(board: Mirror, { list, ids, fields, behind }: Of<'edit'>): Effect[] {
  const touched = behind === undefined ? fields : { ...fields, rank: '' };
  return ids.flatMap((id): Effect[] => {
    const thing = board[list][id] as unknown as Thing | undefined;
    return thing ? [{ what: 'edit', list, ids: [id], fields: before(thing, touched) }] : [];
  });
}

const referring: Partial<Record<List, string>> = {
  stages: 'stage',
  releases: 'release',
  epics: 'epic',
  members: 'assignee',
};

function unremoved(board: Mirror, { list, id }: Of<'remove'>): Effect[] {
  const thing = board[list][id] as unknown as Thing | undefined;
  if (!thing || !lists.includes(list)) return [];
  const field = referring[list];
  const cards = Object.values(board.cards);
  const pointing = field ? cards.filter((card) => (card as unknown as Fields)[field] === id) : [];
  const labelled = list === 'labels' ? cards.filter((card) => card.labels?.includes(id)) : [];
  const linked = list === 'decisions' ? cards.filter((card) => card.decisions?.includes(id)) : [];
  return [
    { what: 'add', list, thing },
    ...(field
      ? [
          {
            what: 'edit' as const,
            list: 'cards' as const,
            ids: pointing.map((card) => card.id),
            fields: { [field]: id },
          },
        ]
      : []),
    ...labelled.map((card): Effect => ({ what: 'label', card: card.id, label: id, on: true })),
    ...linked.map((card): Effect => ({ what: 'link', card: card.id, decision: id, on: true })),
  ];
}

function unparted(detail: CardDetail | undefined, effect: Of<'editPart'> | Of<'removePart'>): Effect[] {
  const { card, part, id } = effect;
  const thing = detail?.[part]?.find((attachment) => attachment.id === id) as unknown as Thing | undefined;
  if (!thing) return [];
  if (effect.what === 'removePart') return [{ what: 'addPart', card, part, thing }];
  const touched = effect.behind === undefined ? effect.fields : { ...effect.fields, rank: '' };
  return [{ what: 'editPart', card, part, id, fields: before(thing, touched) }];
}
