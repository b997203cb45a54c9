import type { Card, CardDetail } from '../api/types';
import { byRank } from '../store/mirror';
import type { Behind, Effect, Part, Thing } from './change';
import { ranksBehind } from './overlay';

/** A card's texts with effects laid over them. A card that the server does not have yet begins with its addition. */
export function folded(
  detail: CardDetail | undefined,
  card: string,
  effects: readonly Effect[],
): CardDetail | undefined {
  return effects.reduce<CardDetail | undefined>((now, effect) => {
    if (effect.what === 'add' && effect.list === 'cards' && effect.thing.id === card)
      return now ?? begun(effect.thing as unknown as Card);
    return now && 'card' in effect && effect.card === card ? laid(now, effect) : now;
  }, detail);
}

function begun(card: Card): CardDetail {
  // a UUID of version 7 begins with its time
  const at = new Date(Number.parseInt(card.id.replace('-', '').slice(0, 12), 16)).toISOString();
  return { card, description: '', checklist: [], comments: [], createdAt: at, updatedAt: at };
}

function laid(detail: CardDetail, effect: Effect): CardDetail {
  switch (effect.what) {
    case 'text':
      return { ...detail, description: effect.description };
    case 'addPart':
      return added(detail, effect.part, effect.thing, effect.behind);
    case 'editPart':
      return edited(detail, effect);
    case 'removePart':
      return withParts(
        detail,
        effect.part,
        parts(detail, effect.part).filter(({ id }) => id !== effect.id),
      );
    default:
      return detail;
  }
}

const parts = (detail: CardDetail, part: Part) => (detail[part] ?? []) as unknown as Thing[];
const withParts = (detail: CardDetail, part: Part, things: Thing[]) =>
  ({ ...detail, [part]: things }) as unknown as CardDetail;

function added(detail: CardDetail, part: Part, thing: Thing, behind: Behind): CardDetail {
  const all = parts(detail, part);
  if (all.some(({ id }) => id === thing.id)) return detail;
  if (part === 'comments') return withParts(detail, part, [...all, thing]);
  return withParts(detail, part, [...all, { ...thing, rank: thing.rank || rank(all, thing.id, behind) }]);
}

function edited(detail: CardDetail, effect: Extract<Effect, { what: 'editPart' }>): CardDetail {
  const all = parts(detail, effect.part);
  const place = effect.behind === undefined ? undefined : rank(all, effect.id, effect.behind);
  return withParts(
    detail,
    effect.part,
    all.map((one) =>
      one.id === effect.id
        ? { ...one, ...effect.fields, ...(place === undefined ? {} : { rank: place }) }
        : one,
    ),
  );
}

function rank(all: Thing[], moved: string, behind: Behind): string | undefined {
  const ranked = all as unknown as { id: string; rank: string }[];
  const byId = Object.fromEntries(ranked.map((one) => [one.id, one]));
  return ranksBehind([...ranked].sort(byRank), byId, [moved], behind)?.[0];
}
