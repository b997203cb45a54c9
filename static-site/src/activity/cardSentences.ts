import { type FieldChange, fieldsByName, isEmpty, ownName } from '../model/activity';
import * as say from '../text/cardHistory';
import { historyText } from '../text/history';
import { type Lookup, orElse, type Telling, values, wayOf } from './telling';

export function ofCard(telling: Telling): string[] {
  const { entry, who, card } = telling;
  switch (entry.verb) {
    case 'moved': {
      const all = [...moves(telling, say.cardMoves.moved), ...cardEdits(telling)];
      return all.length ? all : [say.cardSentences.reordered(who, card)];
    }
    case 'edited':
      return orElse(cardEdits(telling), say.cardSentences.edited(who, card));
    case 'undone': {
      const back = moves(telling, say.cardMoves.movedBack);
      return back.length ? back : [say.cardSentences.undone(who, card), ...cardEdits(telling)];
    }
    case 'added':
    case 'archived':
    case 'restored':
    case 'removed':
      return [say.cardSentences[entry.verb](who, card)];
    default:
      return [say.cardSentences.edited(who, card)];
  }
}

/** From which stage and release to which a card moved; none when it stayed in both. */
function moves({ entry, who, card, lookup }: Telling, message: typeof say.cardMoves.moved): string[] {
  return entry.fields
    .filter(({ field }) => field === 'stage' || field === 'release')
    .sort((a, b) => b.field.localeCompare(a.field))
    .map(({ field, from, to }) => {
      const name = (value: unknown) =>
        isEmpty(value) ? historyText.backlog : lookup.formatValue(field, value);
      return message(who, card, name(from), name(to));
    });
}

function cardEdits({ entry, who, card, lookup }: Telling): string[] {
  return entry.fields.flatMap((change) => {
    const { field } = change;
    if (field in say.cardLinks)
      return links(change, lookup, (way, name) =>
        say.cardLinks[field as keyof typeof say.cardLinks][way](who, name, card),
      );
    const messages = say.cardEdits[field as keyof typeof say.cardEdits];
    const message = messages?.[wayOf(change)] ?? messages?.changed;
    return message ? [message(who, card, ...values(change, lookup))] : [];
  });
}

function links(
  { from, to }: FieldChange,
  { formatValue }: Lookup,
  message: (way: 'added' | 'removed', name: string) => string,
): string[] {
  const ids = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const name = (id: string) => formatValue('labels', [id]);
  return [
    ...ids(to)
      .filter((id) => !ids(from).includes(id))
      .map((id) => message('added', name(id))),
    ...ids(from)
      .filter((id) => !ids(to).includes(id))
      .map((id) => message('removed', name(id))),
  ];
}

export function ofChecklistItem({ entry, who, card, lookup }: Telling): string {
  const item = ownName(entry) ?? lookup.nameOf(entry.thing) ?? historyText.unnamed;
  const { verb } = entry;
  if (verb === 'added' || verb === 'removed' || verb === 'moved')
    return say.checklistSentences[verb](who, item, card);
  const done = fieldsByName(entry).get('done');
  if (done) return say.checklistSentences[done.to ? 'ticked' : 'unticked'](who, item, card);
  const text = fieldsByName(entry).get('text');
  if (text && verb === 'edited')
    return say.checklistItemRenamed(who, card, String(text.from), String(text.to));
  return say.checklistSentences[verb === 'undone' ? 'undone' : 'edited'](who, item, card);
}

export function ofComment({ entry: { verb }, who, card }: Telling): string {
  const known = verb === 'added' || verb === 'removed' || verb === 'undone';
  return say.commentSentences[known ? verb : 'edited'](who, card);
}

export function ofScopeChange({ entry, who, card, lookup }: Telling): string {
  const fields = fieldsByName(entry);
  const release = lookup.formatValue('release', fields.get('release')?.to);
  const way = fields.get('direction')?.to === 'added' ? 'added' : 'removed';
  return say.scopeSentences[way](who, card, release, String(fields.get('reason')?.to));
}
