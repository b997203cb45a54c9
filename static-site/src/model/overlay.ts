import type { Card } from '../api/types';
import type { Behind, Change, Effect, Fields, List, Thing } from './change';
import type { Mirror } from './mirror';
import { incrementalSort, position, positionAfterRank } from './order';
import { rankBetween, ranksBetween } from './ranks';

type Ranked = { id: string; rank: string };
type Things = Record<string, Thing>;

/** A mirror with unsent changes applied, and its cards in order, archived ones too. */
export interface Overlaid {
  mirror: Mirror;
  order: readonly Card[];
}

/**
 * Lays changes over mirrors. It remembers what it did last: while the mirror stays the same, a further change costs
 * only itself; a new mirror costs one pass over the changes and no sorting of what did not change.
 */
export function createOverlay(): (mirror: Mirror, changes: readonly Change[]) => Overlaid {
  const sorted = incrementalSort<Card>();
  let last: { mirror: Mirror; effects: readonly Effect[]; laid: Overlaid } | undefined;
  return (mirror, changes) => {
    const effects = changes.flatMap((change) => (change.refused ? [] : (change.effects ?? [])));
    const goesOn =
      last?.mirror === mirror &&
      last.effects.length <= effects.length &&
      last.effects.every((effect, i) => effect === effects[i]);
    const start = goesOn && last ? last.laid : { mirror, order: sorted(mirror.cards) };
    const layer = new Layer(start);
    for (const effect of goesOn && last ? effects.slice(last.effects.length) : effects) layer.lay(effect);
    last = { mirror, effects, laid: layer.laid };
    return layer.laid;
  };
}

/** The mirror with all unsent changes applied. */
export const overlay = (mirror: Mirror, changes: readonly Change[]): Mirror =>
  createOverlay()(mirror, changes).mirror;

/** Builds one overlay; lists are copied on first write. */
class Layer {
  private readonly copied = new Set<List>();
  private readonly mirror: Mirror;
  private order: Card[] | undefined;

  constructor(private readonly start: Overlaid) {
    this.mirror = { ...start.mirror };
  }

  get laid(): Overlaid {
    return { mirror: this.mirror, order: this.order ?? this.start.order };
  }

  lay(effect: Effect): void {
    switch (effect.what) {
      case 'add':
        this.add(effect.list, effect.thing, effect.behind);
        break;
      case 'edit':
        this.edit(effect);
        break;
      case 'remove':
        this.remove(effect.list, effect.id, effect.to);
        break;
      case 'label':
        this.mark(effect.card, 'labels', effect.label, effect.on);
        break;
      case 'link':
        this.mark(effect.card, 'decisions', effect.decision, effect.on);
        break;
      case 'block':
        this.mark(effect.card, 'blockedBy', effect.blocker, effect.on);
        break;
      case 'count':
        this.count(effect);
        break;
      case 'project':
        if (this.mirror.project) this.mirror.project = { ...this.mirror.project, ...effect.fields };
        break;
      case 'text':
      case 'write':
      case 'addPart':
      case 'editPart':
      case 'removePart':
        break;
      default:
        effect satisfies never;
    }
  }

  private things(list: List): Things {
    if (!this.copied.has(list)) Object.assign(this.mirror, { [list]: { ...this.mirror[list] } });
    this.copied.add(list);
    return this.mirror[list] as unknown as Things;
  }

  private put(list: List, thing: Thing): void {
    const things = this.things(list);
    const before = things[thing.id];
    things[thing.id] = thing;
    if (list === 'cards') this.reorder(before, thing);
  }

  private reorder(before: Thing | undefined, after: Thing | undefined): void {
    this.order ??= [...this.start.order];
    if (before) {
      const at = position(this.order, before as unknown as Card);
      if (after && before.rank === after.rank) {
        this.order[at] = after as unknown as Card;
        return;
      }
      this.order.splice(at, 1);
    }
    if (after) this.order.splice(position(this.order, after as unknown as Card), 0, after as unknown as Card);
  }

  private add(list: List, thing: Thing, behind: Behind): void {
    if (this.mirror[list][thing.id]) return;
    const rank = 'rank' in thing ? { rank: thing.rank || this.ranks(list, [thing.id], behind)?.[0] } : {};
    this.put(list, { ...thing, ...rank });
  }

  private edit({ list, ids, fields, behind }: Extract<Effect, { what: 'edit' }>): void {
    const known = ids.filter((id) => this.mirror[list][id]);
    const here = behind === undefined ? known : this.sorted(list, known);
    const ranks = behind === undefined ? undefined : this.ranks(list, here, behind);
    here.forEach((id, i) => {
      this.change(list, id, ranks ? { ...fields, rank: ranks[i] } : fields);
    });
  }

  private change(list: List, id: string, fields: Fields): void {
    const thing = this.mirror[list][id] as unknown as Thing | undefined;
    if (thing) this.put(list, { ...thing, ...fields });
  }

  private remove(list: List, id: string, to: string | undefined): void {
    const gone = this.mirror[list][id] as unknown as Thing | undefined;
    if (!gone) return;
    delete this.things(list)[id];
    if (list === 'cards') this.reorder(gone, undefined);
    for (const card of Object.values(this.mirror.cards)) {
      if (list === 'labels' && card.labels?.includes(id)) this.mark(card.id, 'labels', id, false);
      else if (list === 'decisions' && card.decisions?.includes(id))
        this.mark(card.id, 'decisions', id, false);
      else if (list === 'stages' && card.stage === id)
        this.change('cards', card.id, { stage: to ?? card.stage });
      else if (list === 'releases' && card.release === id)
        this.change('cards', card.id, { release: undefined });
      else if (list === 'epics' && card.epic === id) this.change('cards', card.id, { epic: undefined });
      else if (list === 'members' && card.assignee === id)
        this.change('cards', card.id, { assignee: undefined });
    }
  }

  private mark(id: string, field: 'labels' | 'decisions' | 'blockedBy', mark: string, on: boolean): void {
    const marks = (this.mirror.cards[id]?.[field] ?? []).filter((other) => other !== mark);
    this.change('cards', id, { [field]: on ? [...marks, mark].sort() : marks });
  }

  private count({ card, field, by }: Extract<Effect, { what: 'count' }>): void {
    this.change('cards', card, { [field]: Math.max(0, (this.mirror.cards[card]?.[field] ?? 0) + by) });
  }

  private sorted(list: List, ids: string[]): string[] {
    const things = this.mirror[list] as unknown as Record<string, Ranked>;
    const rank = (id: string) => things[id]?.rank ?? '';
    return [...ids].sort((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) < rank(b) ? -1 : 1));
  }

  /** Ranks as the server will give them; undefined where it cannot, because what to stand behind is not there. */
  private ranks(list: List, moved: string[], behind: Behind): string[] | undefined {
    const all = list === 'cards' ? (this.order ?? this.start.order) : this.small(list);
    return ranksBehind(all, this.mirror[list] as unknown as Record<string, Ranked>, moved, behind);
  }

  private small(list: List): readonly Ranked[] {
    return incrementalSort<Ranked>()(this.mirror[list] as unknown as Record<string, Ranked>);
  }
}

/**
 * The server's rule: ranks between the predecessor and its successor; a single thing that moves does not count as
 * its own successor.
 */
export function ranksBehind(
  order: readonly Ranked[],
  byId: Record<string, Ranked>,
  moved: string[],
  behind: Behind,
): string[] | undefined {
  if (behind === undefined) return ranksBetween(order.at(-1)?.rank, undefined, moved.length);
  const lower = behind === null ? undefined : byId[behind]?.rank;
  if (behind !== null && lower === undefined) return undefined;
  let at = lower === undefined ? 0 : positionAfterRank(order, lower);
  if (moved.length === 1 && order[at]?.id === moved[0]) at++;
  return moved.length === 1
    ? [rankBetween(lower, order[at]?.rank)]
    : ranksBetween(lower, order[at]?.rank, moved.length);
}
