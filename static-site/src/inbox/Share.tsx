import './inbox.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { byRecency } from '../device/recent';
import { isList, parseList } from '../model/parseList';
import { loadProjects, projects } from '../sync/projectList';
import { showProject } from '../sync/refresh';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { PageBar } from '../ui/PageBar';
import { replace } from '../ui/router';
import { Sources } from './Sources';
import { takeShared } from './shared';
import { source } from './source';
import { addSuggestion, addSuggestions, type Origin } from './suggestionChanges';

/** Asks for the project that what was shared is for, the last used one first. */
export function Share() {
  const given = useMemo(takeShared, []);
  const [written, setWritten] = useState(given.written);
  const [asOne, setAsOne] = useState(!isList(given.written));
  const found = parseList(written);
  useEffect(() => void loadProjects(), []);
  const mine = byRecency(
    (projects.value ?? []).filter(({ archived, role }) => !archived && role !== 'viewer'),
  );

  async function add(project: string) {
    const origin: Origin = { ...given, source: source.value };
    void showProject(project);
    const [first, ...rest] = found;
    if (asOne && first) {
      const below = rest.map(({ title, text }) => [`- ${title}`, text].filter((part) => part).join('\n'));
      await addSuggestion(first.title, [first.text, ...below].filter((part) => part).join('\n'), origin);
    } else await addSuggestions(written, origin);
    replace(`/p/${project}/inbox`);
  }

  return (
    <main class="narrow">
      <PageBar title={inboxText.share} closeTo="/" />
      <label class="field">
        <span>{inboxText.shareText}</span>
        <textarea
          rows={5}
          maxLength={20_000}
          value={written}
          onInput={(e) => setWritten(e.currentTarget.value)}
        />
        {!written && <small>{inboxText.shareNothing}</small>}
      </label>
      <Sources />
      {found.length > 1 && (
        <div class="sources">
          <button type="button" class="chip" aria-pressed={!asOne} onClick={() => setAsOne(false)}>
            {inboxText.asMany(found.length)}
          </button>
          <button type="button" class="chip" aria-pressed={asOne} onClick={() => setAsOne(true)}>
            {inboxText.asOne}
          </button>
        </div>
      )}
      <h2>{inboxText.shareWhere}</h2>
      <ul class="lines">
        {mine.map(({ id, name, key }) => (
          <li key={id}>
            <button type="button" disabled={found.length === 0} onClick={() => void add(id)}>
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
