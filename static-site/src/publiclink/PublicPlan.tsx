import '../card/plan-face.css';
import './public-plan.css';
import { useEffect, useState } from 'preact/hooks';
import type { PublicPlan as Plan, Problem } from '../api/types';
import { Estimate, PlanLine } from '../card/PlanCard';
import { progressOf } from '../model/progress';
import { ProgressBar, progressSummary } from '../release/Progress';
import { ReleaseState } from '../release/ReleaseState';
import { text } from '../text/en';
import { publicText } from '../text/links';
import { lookAtPlan } from './planLinks';

/** What a public link opens: `/public#TOKEN`. A plan to look at, for people without an account. */
export function PublicPlan() {
  const [plan, setPlan] = useState<Plan>();
  const [problem, setProblem] = useState<Problem>();
  const token = location.hash.slice(1);
  useEffect(() => {
    const look = () => {
      if (!token || document.hidden) return;
      void lookAtPlan(token).then((found) => {
        if (!('problem' in found)) setPlan(found);
        else if (found.problem.status !== 0) setPlan(undefined);
        setProblem('problem' in found ? found.problem : undefined);
      });
    };
    look();
    // who comes back to it sees what it is now
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [token]);

  const wrong = token ? (problem?.detail ?? problem?.title) : publicText.noToken;
  return (
    <main class="public-plan">
      {wrong && (
        <p class="note bad" role="alert">
          {wrong}
        </p>
      )}
      {!wrong && !plan && <p class="meta">{publicText.looking}</p>}
      {plan && (
        <>
          <header>
            <h1>{plan.name}</h1>
            <p class="meta">{publicText.about}</p>
          </header>
          {plan.slices.map((slice, at) => (
            // the plan comes as a whole: a place in it is all that a slice has
            <Slice key={at} plan={plan} slice={slice} />
          ))}
        </>
      )}
      <footer>
        <a href="/">
          <img src="/icon.svg" alt="" width="20" height="20" />
          {publicText.madeWith}
        </a>
      </footer>
    </main>
  );
}

function Slice({ plan, slice: { release, cards } }: { plan: Plan; slice: Plan['slices'][number] }) {
  if (!release && cards.length === 0) return null;
  const placed = cards.map((card) => ({ ...card, stage: `${card.stage}` }));
  const progress = progressOf(placed, Object.fromEntries(plan.stages.entries()), '0');
  return (
    <section class="slice">
      <div class="slice-name">
        <h2>{release?.name ?? text.backlog}</h2>
        {release && <ReleaseState release={release} />}
      </div>
      {release && <ProgressBar progress={progress} />}
      <p class="meta">
        {release ? progressSummary(release, progress, plan.estimateUnit) : text.cardCount(cards.length)}
      </p>
      <ul>
        {cards.map((card) => (
          <li key={card.number}>
            <PlanLine name={`${plan.key}-${card.number}`} title={card.title} stage={plan.stages[card.stage]}>
              <Estimate of={card.estimate} />
            </PlanLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
