import type { Card, CardDetail, Check, CheckDetail, Decision, DecisionDetail } from '../api/types';
import type { Behind, Effect, List, Part, Thing } from './change';
import { byRank } from './mirror';
import { ranksBehind } from './overlay';

/** A card, check or decision with its texts. */
export type Detail = CardDetail | CheckDetail | DecisionDetail;

/**
 * Applies effects to the texts of one item. An item that the server does not have yet starts with the effect that
 * adds it.
 */
export function applyToDetail(
  detail: Detail | undefined,
  id: string,
  effects: readonly Effect[],
): Detail | undefined {
  return effects.reduce<Detail | undefined>((now, effect) => {
    if (effect.what === 'add' && effect.thing.id === id) return now ?? begun(effect.list, effect.thing);
    if (!now) return now;
    if (effect.what === 'write') return effect.of === id ? Object.assign({}, now, effect.fields) : now;
    return 'card' in now && 'card' in effect && effect.card === id ? laid(now, effect) : now;
  }, detail);
}

function begun(list: List, thing: Thing): Detail | undefined {
  switch (list) {
    case 'cards': {
      const at = madeAt(thing);
      const card = thing as unknown as Card;
      return {
        card,
        description: '',
        checklist: [],
        attachments: [],
        comments: [],
        createdAt: at,
        updatedAt: at,
      };
    }
    case 'checks':
      return { summary: thing as unknown as Check, why: '', answer: '', reason: '' };
    case 'decisions': {
      const summary = thing as unknown as Decision;
      return { summary, context: '', decision: '', consequences: '', createdAt: madeAt(thing) };
    }
    default:
      return undefined;
  }
}

/** A UUID of version 7 begins with its time. */
const madeAt = ({ id }: Thing) =>
  new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString();

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
  if (part !== 'checklist') return withParts(detail, part, [...all, thing]);
  return withParts(detail, part, [...all, { ...thing, rank: thing.rank || rank(all, thing.id, behind) }]);
}

function edited(detail: CardDetail, effect: Extract<Effect, { what: 'editPart' }>): CardDetail {
  const all = parts(detail, effect.part);
  const place = effect.behind === undefined ? undefined : rank(all, effect.id, effect.behind);
  return withParts(
    detail,
    effect.part,
    all.map((thing) =>
      thing.id === effect.id
        ? { ...thing, ...effect.fields, ...(place === undefined ? {} : { rank: place }) }
        : thing,
    ),
  );
}

function rank(all: Thing[], moved: string, behind: Behind): string | undefined {
  const ranked = all as unknown as { id: string; rank: string }[];
  const byId = Object.fromEntries(ranked.map((thing) => [thing.id, thing]));
  return ranksBehind([...ranked].sort(byRank), byId, [moved], behind)?.[0];
}
