import type { Activity } from '../api/types';
import type { HistoryNames } from './words';
import { fieldsByName, isEmpty, quoted } from './words';

/** What was done to a check, where that is more than the verb says. */
export function checkSentence(entry: Activity, name: string): string | undefined {
  const fields = fieldsByName(entry);
  const check = quoted(name);
  if (entry.verb === 'answered')
    return isEmpty(fields.get('answer')?.from) ? `answered ${check}` : `changed the answer to ${check}`;
  if (entry.verb === 'waived') return `waived ${check}`;
  if (entry.verb === 'reopened') return `opened ${check} again`;
  if (entry.verb !== 'edited') return undefined;
  const question = fields.get('question');
  if (question) return `changed the question ${quoted(question.from)} to ${quoted(question.to)}`;
  const required = fields.get('required');
  if (required) return `${required.to ? 'requires' : 'no longer requires'} ${check} for the first release`;
  return undefined;
}

const passages = ['context', 'decision', 'consequences'];

/** What was done to a decision, where that is more than the verb says. */
export function decisionSentence(entry: Activity, name: string, words: HistoryNames): string | undefined {
  if (entry.verb !== 'edited') return undefined;
  const fields = fieldsByName(entry);
  const decision = quoted(name);
  const successor = fields.get('supersededBy');
  if (successor && !isEmpty(successor.to))
    return `superseded ${decision} by ${quoted(words.nameOf(String(successor.to)) ?? 'another')}`;
  const title = fields.get('title');
  if (title) return `renamed the decision ${quoted(title.from)} to ${quoted(title.to)}`;
  const convention = fields.get('convention');
  if (convention) return `${convention.to ? 'made' : 'no longer calls'} ${decision} a convention`;
  const passage = passages.find((field) => fields.has(field));
  if (!passage) return undefined;
  const verb = isEmpty(fields.get(passage)?.from) ? 'wrote' : 'changed';
  return `${verb} the ${passage} of ${decision}`;
}
