import './inbox.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { suggestionText } from '../api/limits';
import { byRecency } from '../device/recent';
import { asOne, isList, parseList } from '../model/parseList';
import { loadProjects, projects } from '../sync/projectList';
import { showProject } from '../sync/refresh';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { PageBar } from '../ui/PageBar';
import { fitsAll, PastedItems } from '../ui/PastedItems';
import { replace } from '../ui/router';
import { Sources } from './Sources';
import { takeShared } from './shared';
import { source } from './source';
import { addSuggestions, type Origin } from './suggestionChanges';

/** Asks for the project that what was shared is for, the last used one first. */
export function Share() {
  const given = useMemo(takeShared, []);
  const [written, setWritten] = useState(given.written);
  const [whole, setWhole] = useState(!isList(given.written));
  const list = parseList(written);
  const chosen = whole ? asOne(written) : list;
  const ready = chosen.items.length > 0 && fitsAll(chosen, suggestionText);
  useEffect(() => void loadProjects(), []);
  const mine = byRecency(
    (projects.value ?? []).filter(({ archived, role }) => !archived && role !== 'viewer'),
  );

  async function add(project: string) {
    if (!ready) return;
    const origin: Origin = { sourceUrl: given.sourceUrl, source: source.value };
    void showProject(project);
    await addSuggestions(chosen.items, origin);
    replace(`/p/${project}/inbox`);
  }

  return (
    <main class="narrow">
      <PageBar title={inboxText.share} closeTo="/" />
      <label class="field">
        <span>{inboxText.shareText}</span>
        <textarea rows={5} value={written} onInput={(e) => setWritten(e.currentTarget.value)} />
        {!written && <small>{inboxText.shareNothing}</small>}
      </label>
      <Sources />
      {(list.items.length > 1 || list.leftOut.length > 0) && (
        <div class="sources">
          <button type="button" class="chip" aria-pressed={!whole} onClick={() => setWhole(false)}>
            {inboxText.asMany(list.items.length)}
          </button>
          <button type="button" class="chip" aria-pressed={whole} onClick={() => setWhole(true)}>
            {inboxText.asOne}
          </button>
        </div>
      )}
      {chosen.items.length > 0 && <PastedItems list={chosen} textLimit={suggestionText} />}
      <h2>{inboxText.shareWhere}</h2>
      <ul class="lines">
        {mine.map(({ id, name, key }) => (
          <li key={id}>
            <button type="button" disabled={!ready} onClick={() => void add(id)}>
              <span class="grow">{name}</span>
              <span class="key">{key}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
