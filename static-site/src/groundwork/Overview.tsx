import { type Area, areas, type Check } from '../api/types';
import { canEdit } from '../sync/board';
import { groundworkText } from '../text/groundwork';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { place, urlOf } from '../ui/router';
import {
  checks,
  checksOf,
  isSettled,
  requiredOpen,
  settledOf,
  showAll,
  useCases,
  waitingRelease,
} from './checks';
import { addStandardChecks } from './groundworkChanges';
import { UseCases } from './UseCases';

/** How far the groundwork is, and what is left of it. */
export function Overview() {
  if (checks.value.length === 0) return <Beginning />;
  const open = checks.value.length - settledOf(checks.value);
  return (
    <>
      <Progress />
      {open === 0 && !showAll.value && <p class="empty">{groundworkText.everything}</p>}
      {areas.map((area) => (
        <AreaChecks key={area} area={area} />
      ))}
    </>
  );
}

function Beginning() {
  if (!canEdit.value && useCases.value.length === 0) return <p class="empty">{groundworkText.emptyViewer}</p>;
  return (
    <>
      {canEdit.value && (
        <section class="stack">
          <p class="empty">{groundworkText.empty}</p>
          <div class="row">
            <button type="button" class="btn primary" onClick={addStandardChecks}>
              {groundworkText.addStandard}
            </button>
          </div>
        </section>
      )}
      <section class="area" aria-label={groundworkText.useCases}>
        <h2>{groundworkText.useCases}</h2>
        <UseCases />
      </section>
    </>
  );
}

function Progress() {
  const settled = settledOf(checks.value);
  const total = checks.value.length;
  const release = waitingRelease.value?.name;
  const waits = requiredOpen.value.length;
  return (
    <section class="settled">
      <p>
        <strong>{groundworkText.settled(settled, total)}</strong>
      </p>
      <progress value={settled} max={total} aria-label={groundworkText.settled(settled, total)} />
      {release && (
        <p class="meta">{waits ? groundworkText.waits(waits, release) : groundworkText.ready(release)}</p>
      )}
    </section>
  );
}

function AreaChecks({ area }: { area: Area }) {
  const all = checksOf(area);
  const name = groundworkText.areas[area];
  const settled = settledOf(all);
  const shown = showAll.value ? all : all.filter((check) => !isSettled(check));
  const withCases = area === 'useCases';
  if (all.length === 0 && !withCases) return null;
  return (
    <section class="area" aria-label={name}>
      <header>
        <h2 class="grow">{name}</h2>
        {all.length > 0 && (
          <span class="meta">
            {settled === all.length ? groundworkText.allSettled : groundworkText.settled(settled, all.length)}
          </span>
        )}
      </header>
      {all.length > 0 && (
        <progress value={settled} max={all.length} aria-label={groundworkText.settled(settled, all.length)} />
      )}
      {withCases && <UseCases />}
      {shown.length > 0 && (
        <ul class="lines checks">
          {shown.map((check) => (
            <Row key={check.id} check={check} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ check }: { check: Check }) {
  const here = place.value;
  const sheet = `check-${check.id}`;
  return (
    <li>
      <Link to={urlOf({ sheet })} current={here.page === 'project' && here.sheet === sheet}>
        <StateMark check={check} />
        <span class="grow">
          <bdi>{check.question}</bdi>
          <span class="marks">
            {check.owasp && <span class="key">{check.owasp}</span>}
            {check.required && !isSettled(check) && <span class="required">{groundworkText.required}</span>}
          </span>
        </span>
        <Icon name="right" />
      </Link>
    </li>
  );
}

export function StateMark({ check }: { check: Check }) {
  return (
    <span class={`answer-mark ${check.state}`}>
      {isSettled(check) && <Icon name={check.state === 'answered' ? 'check' : 'minus'} />}
      <span class="visually-hidden">{groundworkText.states[check.state]}: </span>
    </span>
  );
}
