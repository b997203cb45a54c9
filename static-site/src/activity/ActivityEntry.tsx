import './activity-entry.css';
import type { Activity } from '../api/types';
import { historyText, sentence } from '../text/history';
import { Comparison } from '../ui/Comparison';
import { formatValue } from './formatValue';

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
  card: string;
  nameOf: (id: string) => string | undefined;
}) {
  const { entry, card, nameOf } = props;
  const texts = entry.fields.filter(({ field, from }) => longTexts.has(field) && from);
  const said = entry.fields.find(({ field }) => field === quotedOf[`${entry.kind} ${entry.verb}`]);
  return (
    <>
      <strong>{entry.actorName}</strong> {sentence(entry, card, { nameOf, formatValue })}
      {said && typeof said.to === 'string' && (
        <span class="quote">{said.to.length > 140 ? `${said.to.slice(0, 139)}…` : said.to}</span>
      )}
      {texts.map(({ field, from, to }) => (
        <BeforeAfter key={field} from={formatValue(field, from)} to={formatValue(field, to)} />
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
