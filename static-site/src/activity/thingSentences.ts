import type { Activity } from '../api/types';
import { fieldsByName, isEmpty } from '../model/activity';
import * as say from '../text/thingHistory';
import { orElse, type Telling, values, wayOf } from './telling';

/** What an answer to a suggestion says beside its verb. */
export function ofSuggestion({ entry, who, name, lookup }: Telling): string[] | undefined {
  const fields = fieldsByName(entry);
  const value = (field: string) => {
    const to = fields.get(field)?.to;
    return isEmpty(to) ? undefined : lookup.formatValue(field, to);
  };
  const { addedFrom, rejected, merged } = say.suggestionSentences;
  const [source, reason, card] = [value('source'), value('reason'), value('card')];
  if (entry.verb === 'added' && source) return [addedFrom(who, name, source)];
  if (entry.verb === 'rejected' && reason) return [rejected(who, name, reason)];
  if (entry.verb === 'merged' && card) return [merged(who, name, card)];
  if (entry.verb === 'parked') return parked(who, name, value('parkedUntil'), value('parkedRelease'));
  return undefined;
}

function parked(who: string, name: string, day?: string, release?: string): string[] | undefined {
  const { parkedUntil, parkedForRelease, parkedUntilOrRelease } = say.suggestionSentences;
  if (day && release) return [parkedUntilOrRelease(who, name, day, release)];
  if (day) return [parkedUntil(who, name, day)];
  return release ? [parkedForRelease(who, name, release)] : undefined;
}
type ThingKind = keyof typeof say.thingSentences;
const thingSentences: Record<
  ThingKind,
  Partial<Record<Activity['verb'], (who: string, name: string) => string>>
> = say.thingSentences;

export function ofThing(telling: Telling): string[] {
  const { entry, who, name } = telling;
  const kind = entry.kind as ThingKind;
  const { edited, undone } = { ...thingSentences[kind] };
  const whole = (thingSentences[kind][entry.verb] ?? edited ?? undone)?.(who, name) ?? '';
  if (
    entry.kind === 'check' &&
    entry.verb === 'answered' &&
    !isEmpty(fieldsByName(entry).get('answer')?.from)
  )
    return [say.answerChanged(who, name)];
  if (entry.verb === 'edited') return orElse(thingEdits(telling), whole);
  return entry.verb === 'undone' ? [whole, ...thingEdits(telling)] : [whole];
}

function thingEdits({ entry, who, name, lookup }: Telling): string[] {
  return entry.fields.flatMap((change) => {
    const messages = say.thingEdits[entry.kind as ThingKind][change.field];
    const message = messages?.[wayOf(change)] ?? messages?.changed;
    return message ? [message(who, name, ...values(change, lookup))] : [];
  });
}
