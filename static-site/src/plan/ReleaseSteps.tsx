import * as limits from '../api/limits';
import type { Release } from '../api/types';
import { requiredOpen, waitingRelease } from '../groundwork/checks';
import { byRank } from '../model/mirror';
import { isOwner } from '../project/archiving';
import { lockRelease, shipRelease, unfinishedOf, unlockRelease } from '../release/releaseChanges';
import { board } from '../sync/board';
import { text } from '../text/en';
import { groundworkText } from '../text/groundwork';
import { scopeText } from '../text/scope';
import { Choice, Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Link } from '../ui/Link';
import { Removal } from '../ui/Removal';
import { urlOf } from '../ui/router';

/** What can be done with a release next: lock it, ship it, take it back. */
export function ReleaseSteps({ release }: { release: Release }) {
  const waits = waitingRelease.value && release.state === 'planned' ? requiredOpen.value.length : 0;
  return (
    <section class="stack">
      {waits > 0 && (
        <p class="note">
          {groundworkText.waits(waits, release.name)}{' '}
          <Link to={urlOf({ view: 'groundwork' })}>{groundworkText.toIt}</Link>
        </p>
      )}
      {release.state === 'planned' && waits === 0 && (
        <div class="row">
          <button type="button" class="btn primary" onClick={() => lockRelease(release)}>
            {scopeText.lock}
          </button>
        </div>
      )}
      {release.state === 'locked' && <Ship release={release} />}
      {release.state !== 'planned' && <Unlock release={release} />}
    </section>
  );
}

function Ship({ release }: { release: Release }) {
  const unfinished = unfinishedOf(release).length;
  const next = Object.values(board.value.releases)
    .sort(byRank)
    .filter(({ id, state }) => id !== release.id && state === 'planned');
  const send = async ({ to, reason }: FormValues) => {
    await shipRelease(
      release,
      unfinished ? { release: to || undefined, reason: (reason ?? '').trim() } : undefined,
    );
    return undefined;
  };
  return (
    <>
      <h3>{scopeText.shipTitle}</h3>
      <Form action={scopeText.ship} send={send}>
        {unfinished === 0 ? (
          <p class="meta">{scopeText.allDone}</p>
        ) : (
          <>
            <Choice
              label={scopeText.unfinished(unfinished)}
              name="to"
              chosen={next[0]?.id ?? ''}
              options={[...next.map(({ id, name }): [string, string] => [id, name]), ['', text.backlog]]}
            />
            <Field label={scopeText.whyUnfinished}>
              <input
                name="reason"
                required
                pattern=".*\S.*"
                maxLength={limits.reason}
                autocomplete="off"
                defaultValue={scopeText.notInTime}
              />
            </Field>
          </>
        )}
      </Form>
    </>
  );
}

function Unlock({ release }: { release: Release }) {
  return (
    <Removal
      title={scopeText.unlockTitle}
      action={scopeText.unlock}
      stays={isOwner() ? undefined : scopeText.ownerUnlocks}
      onRemove={() => unlockRelease(release)}
    >
      <p class="meta">{scopeText.unlockWhy}</p>
    </Removal>
  );
}
