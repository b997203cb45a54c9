import './activity-entry.css';
import type { Activity } from '../api/types';
import { withEllipsis } from '../model/textLength';
import { historyText } from '../text/history';
import { Comparison } from '../ui/Comparison';
import { Sentence } from '../ui/Sentence';
import { formatValue } from './formatValue';
import { sentences } from './sentences';

const longTexts = new Set([
  'description',
  'body',
  'purpose',
  'answer',
  'context',
  'decision',
  'consequences',
]);

/** The text of a comment or reason, which is quoted. */
const quotedOf: Record<string, string> = { 'comment added': 'body', 'check waived': 'reason' };

/** What one change did, in words; the texts it changed can be seen before and after. */
export function ActivityEntry(props: {
  entry: Activity;
  /** Its title; absent on its own page. */
  card?: string;
  nameOf: (id: string) => string | undefined;
}) {
  const { entry, card, nameOf } = props;
  const texts = entry.fields.filter(({ field, from }) => longTexts.has(field) && from);
  const said = entry.fields.find(({ field }) => field === quotedOf[`${entry.kind} ${entry.verb}`]);
  return (
    <>
      <Sentences all={sentences(entry, card, { nameOf, formatValue })} who={entry.actorName} />
      {said && typeof said.to === 'string' && <span class="quote">{withEllipsis(said.to, 140)}</span>}
      {texts.map(({ field, from, to }) => (
        <BeforeAfter key={field} from={formatValue(field, from)} to={formatValue(field, to)} />
      ))}
    </>
  );
}

/** Sentences about what somebody did, each on a line of its own. */
export function Sentences({ all, who }: { all: readonly string[]; who: string }) {
  return (
    <>
      {all.map((sentence) => (
        <span key={sentence} class="sentence">
          <Sentence text={sentence} name={who} />
        </span>
      ))}
    </>
  );
}

function BeforeAfter({ from, to }: { from: string; to: string }) {
  return (
    <details class="before-after">
      <summary>{historyText.whatChanged}</summary>
      <Comparison
        sides={[
          { name: historyText.before, text: from },
          { name: historyText.after, text: to },
        ]}
      />
    </details>
  );
}
