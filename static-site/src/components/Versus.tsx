import type { Conflict } from '../outbox/change';
import { changeText } from '../text/change';
import { Differences } from './Differences';
import { inWords } from './values';

const texts = new Set([
  'title',
  'description',
  'body',
  'text',
  'name',
  'purpose',
  'question',
  'answer',
  'context',
  'decision',
  'consequences',
]);

/** Both values of a field that two people changed; in texts, what differs is marked. */
export function Versus({ conflict }: { conflict: Conflict }) {
  const { field, to, now } = conflict;
  const mine = inWords(field, to);
  const theirs = inWords(field, now);
  const marked = texts.has(field);
  return (
    <div class="versus">
      <div>
        <p class="which">{changeText.mine}</p>
        <p>{marked ? <Differences text={mine} other={theirs} /> : mine}</p>
      </div>
      <div>
        <p class="which">{changeText.theirs}</p>
        <p>{marked ? <Differences text={theirs} other={mine} /> : theirs}</p>
      </div>
    </div>
  );
}
