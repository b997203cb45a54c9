import { formatValue } from '../activity/formatValue';
import type { Conflict } from '../model/change';
import { changeText } from '../text/change';
import { Comparison } from '../ui/Comparison';

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
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { field, to, now } = conflict;
  return (
    <Comparison
      marked={texts.has(field)}
      sides={[
        { name: changeText.mine, text: formatValue(field, to) },
        { name: changeText.theirs, text: formatValue(field, now) },
      ]}
    />
  );
}
