import './release-sheet.css';
import type { Release } from '../api/types';
import { isOwner } from '../project/archiving';
import { editRelease } from '../project/structure';
import { PublicLinks } from '../publiclink/PublicLinks';
import { Capacity } from '../release/Capacity';
import { ReleaseState } from '../release/ReleaseState';
import { ScopeChanges } from '../release/ScopeChanges';
import { board, canEdit } from '../sync/board';
import { unit } from '../sync/unit';
import { relativeTime, shortDate } from '../text/dates';
import { text } from '../text/en';
import { pagesText } from '../text/pages';
import { scopeText } from '../text/scope';
import { settingsText } from '../text/settings';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { now } from '../ui/Time';
import { ReleaseSteps } from './ReleaseSteps';
import { slices } from './slices';

/** One release: how far it is, when and how much, locking and shipping, and what changed in its scope. */
export function ReleaseSheet({ id }: { id: string }) {
  const release = board.value.releases[id];
  const slice = slices.value.find((slice) => slice.id === id);
  if (!release || !slice)
    return (
      <Sheet label={text.release} closeTo={urlOf({})}>
        <p class="empty">{settingsText.removed}</p>
      </Sheet>
    );
  const { done, doing, total } = slice.progress;
  return (
    <Sheet label={release.name} closeTo={urlOf({})}>
      <section class="stack">
        <p class="row release-facts">
          <ReleaseState release={release} />
          <span class="meta">
            {[text.cardCount(slice.progress.cards), text.planProgress(done, doing, total)].join(' · ')}
          </span>
        </p>
        <p>{stateWords(release)}</p>
        <Capacity release={release} load={slice.load} />
      </section>
      {release.state !== 'planned' && <ScopeChanges release={release} />}
      {canEdit.value && <ReleaseSteps release={release} />}
      {canEdit.value ? <Planning release={release} /> : <ReadOnlyPlanning release={release} />}
      {release.state === 'planned' && <ScopeChanges release={release} />}
      {isOwner() && <PublicLinks release={release} />}
    </Sheet>
  );
}

function stateWords({ state, lockedAt, shippedAt }: Release): string {
  const day = (at: string | undefined) => (at ? relativeTime(new Date(at), now.value) : '');
  if (state === 'locked') return scopeText.lockedSince(day(lockedAt));
  return state === 'shipped' ? scopeText.shippedOn(day(shippedAt)) : scopeText.plannedWhy;
}

function Planning({ release }: { release: Release }) {
  const save = async ({ targetDate, capacity }: FormValues) => {
    if ((targetDate || null) !== (release.targetDate ?? null))
      await editRelease(release, 'targetDate', targetDate || null);
    const amount = capacity ? Number(capacity) : null;
    if (amount !== (release.capacity ?? null)) await editRelease(release, 'capacity', amount);
    return undefined;
  };
  return (
    <section class="stack">
      <h3>{scopeText.planning}</h3>
      <Form action={pagesText.save} send={save} done={pagesText.saved} tone="plain">
        <Field label={settingsText.targetDate}>
          <input type="date" name="targetDate" defaultValue={release.targetDate ?? ''} />
        </Field>
        <Field label={scopeText.capacity[unit()]} hint={scopeText.capacityHint}>
          <input
            type="number"
            inputMode="decimal"
            name="capacity"
            min={0}
            max={99_999}
            step={0.1}
            defaultValue={release.capacity ?? ''}
          />
        </Field>
      </Form>
    </section>
  );
}

/** The same for who may only look. */
function ReadOnlyPlanning({ release: { targetDate, capacity } }: { release: Release }) {
  return (
    <p class="row release-facts">
      <span class="chip">{targetDate ? scopeText.target(shortDate(targetDate)) : scopeText.noDate}</span>
      {capacity === undefined && <span class="chip">{scopeText.noCapacity}</span>}
    </p>
  );
}
