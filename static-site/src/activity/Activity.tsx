import './activity.css';
import { useEffect, useState } from 'preact/hooks';
import type { Activity, Card } from '../api/types';
import { openProject } from '../device/openProject';
import { causeOf, ownName } from '../model/activity';
import { grouped } from '../model/grouped';
import { PageHeader } from '../project/PageHeader';
import { archivedCards } from '../sync/archivedCards';
import { board } from '../sync/board';
import { cardName, nameOf } from '../sync/names';
import { dayName, fullDate, timeOfDay } from '../text/dates';
import { historyText } from '../text/history';
import { Link } from '../ui/Link';
import { MorePages } from '../ui/MorePages';
import { urlOf } from '../ui/router';
import { now } from '../ui/Time';
import { type Pages, usePages } from '../ui/usePages';
import { ActivityEntry, Sentences } from './ActivityEntry';
import { projectActivity } from './projectActivity';
import { sentencesOfMany } from './sentences';

/** What happened in the project, newest first, by day. */
export function ActivityPage() {
  const project = openProject.value;
  return (
    <>
      <PageHeader title={historyText.title} />
      <div class="page activity">{project && <Days key={project} project={project} />}</div>
    </>
  );
}

function Days({ project }: { project: string }) {
  const pages = usePages(projectActivity, project);
  const archived = useArchived(pages);
  const changes = byChange(pages.items.value);
  const days = grouped(changes, ([first]) => dayName(new Date(first?.at ?? 0), now.value));
  return (
    <>
      {pages.state.value === 'all' && changes.length === 0 && <p class="empty">{historyText.empty}</p>}
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ul class="activity-entries activity-list">
            {ofDay.map((entries) => (
              <Entry key={entries[0]?.change} entries={entries} all={pages.items.value} archived={archived} />
            ))}
          </ul>
        </section>
      ))}
      <MorePages pages={pages} />
    </>
  );
}

/** One entry for each change, however many things it touched; none for a change that changed nothing. */
function byChange(items: Activity[]): Activity[][] {
  const shownItems = items.filter(({ verb, fields }) => verb !== 'edited' || fields.length > 0);
  return [...grouped(shownItems, ({ change }) => change).values()].map(withoutConsequences);
}

/**
 * A card that entered or left a locked release is shown by its scope change; of many, only what became of the cards.
 * A removal is shown without what it did to cards.
 */
function withoutConsequences(entries: Activity[]): Activity[] {
  const cause = causeOf(entries);
  if (cause) return [cause];
  const scope = entries.filter(({ kind }) => kind === 'scopeChange');
  const rest = entries.filter(({ kind }) => kind !== 'scopeChange');
  return scope.length === 1 && rest.length === 1 ? scope : rest;
}

function Entry(props: { entries: Activity[]; all: Activity[]; archived: Map<string, Card> }) {
  const { entries, all, archived } = props;
  const [first] = entries;
  if (!first) return null;
  const at = new Date(first.at);
  const many = entries.length > 1;
  const id = many ? undefined : first.card;
  const card = board.value.cards[id ?? ''] ?? archived.get(id ?? '');
  const title =
    card?.title ??
    all
      .filter(({ thing }) => thing === id)
      .map(ownName)
      .find((name) => name);
  const names = (thing: string) =>
    nameOf(thing) ??
    all
      .filter((entry) => entry.thing === thing)
      .map(ownName)
      .find((name) => name);
  return (
    <li>
      <div>
        {many ? (
          <Sentences
            all={first.revision === 1 ? [historyText.newProject(first.actorName)] : sentencesOfMany(entries)}
            who={first.actorName}
          />
        ) : (
          <ActivityEntry entry={first} card={title ?? historyText.archivedCard} nameOf={names} />
        )}
      </div>
      <div class="side">
        <time class="meta" dateTime={first.at} title={fullDate(at)}>
          {timeOfDay(at)}
        </time>
        {id && (
          <Link
            class="to-card"
            to={urlOf({ card: id })}
            label={historyText.open(title ?? historyText.archivedCard)}
          >
            {card ? cardName(card) : historyText.openIt}
          </Link>
        )}
      </div>
    </li>
  );
}

/** The names of cards that are no longer on the board, looked up when an entry names one. */
function useArchived(pages: Pages<Activity>): Map<string, Card> {
  const [found, setFound] = useState(new Map<string, Card>());
  const unknown = pages.items.value.some(({ card }) => card && !board.value.cards[card]);
  useEffect(() => {
    if (!unknown) return;
    void archivedCards().then((page) => page && setFound(new Map(page.items.map((card) => [card.id, card]))));
  }, [unknown]);
  return found;
}
