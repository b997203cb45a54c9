import type { Activity } from '../api/types';
import { ownName } from '../model/activity';
import { grouped } from '../model/grouped';
import { historyText } from '../text/history';
import { manyChanges, manySentences } from '../text/manyHistory';
import { ofCard, ofChecklistItem, ofComment, ofScopeChange } from './cardSentences';
import type { Lookup } from './telling';
import { ofSuggestion, ofThing } from './thingSentences';

/** What an entry says: a sentence for each thing that was done, complete with who did it. */
export function sentences(entry: Activity, card: string | undefined, lookup: Lookup): string[] {
  const name = lookup.nameOf(entry.thing) ?? ownName(entry) ?? historyText.unnamed;
  const telling = { entry, who: entry.actorName, card, name, lookup };
  switch (entry.kind) {
    case 'card':
      return ofCard(telling);
    case 'checklistItem':
      return [ofChecklistItem(telling)];
    case 'comment':
      return [ofComment(telling)];
    case 'scopeChange':
      return [ofScopeChange(telling)];
    case 'suggestion':
      return ofSuggestion(telling) ?? ofThing(telling);
    default:
      return ofThing(telling);
  }
}

/** One change of many things: a sentence for each kind of thing and what was done to it. */
export function sentencesOfMany(entries: readonly Activity[]): string[] {
  const who = entries[0]?.actorName ?? '';
  return [...grouped(entries, ({ kind, verb }) => `${kind} ${verb}`)].map(([pair, { length }]) =>
    (manySentences[pair] ?? manyChanges)(who, length),
  );
}
