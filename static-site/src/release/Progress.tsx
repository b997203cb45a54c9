import './progress.css';
import type { Release } from '../api/types';
import type { Progress } from '../model/progress';
import { shortDate } from '../text/dates';
import { text } from '../text/en';
import { scopeText, type Unit } from '../text/scope';

/** How much of a slice is done, and how much is begun. */
export function ProgressBar({ progress: { done, doing, total } }: { progress: Progress }) {
  const share = (part: number) => `${total ? (100 * part) / total : 0}%`;
  return (
    <span
      class="progress"
      role="img"
      aria-label={text.planProgress(done, doing, total)}
      style={{ '--done': share(done), '--doing': share(doing) }}
    >
      <i />
      <i />
    </span>
  );
}

/** How far a release is, until when, and how its scope grew. */
export function progressSummary(
  release: Pick<Release, 'targetDate' | 'scopeAdded' | 'scopeRemoved'>,
  { done, total, points, cards }: Progress,
  unit: Unit,
): string {
  const far = points ? text.planEstimates(done, total, unit) : text.planDone(done, total);
  const { targetDate, scopeAdded, scopeRemoved } = release;
  return [
    cards === 0 ? text.cardCount(0) : far,
    targetDate && shortDate(targetDate),
    scopeAdded + scopeRemoved > 0 && scopeText.scope(scopeAdded, scopeRemoved),
  ]
    .filter(Boolean)
    .join(' · ');
}
