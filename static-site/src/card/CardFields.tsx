import type { Card } from '../api/types';
import { kinds } from '../api/types';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';
import { unit } from '../sync/unit';
import { cardText } from '../text/card';
import { dateName } from '../text/dates';
import { kindNames } from '../text/kinds';
import { amountOf } from '../text/scope';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { now } from '../ui/Time';
import { kindTone, LabelChip } from './CardFace';
import { editCard } from './cardChanges';
import { Due } from './Due';
import { Estimate } from './Estimate';
import { Choose } from './Pill';

/** Where a card stands and what it is, in a few lines. */
export function CardFields({ card, editable }: { card: Card; editable: boolean }) {
  const { stages, releases } = board.value;
  const stage = stages[card.stage]?.name ?? cardText.noStage;
  const release = releases[card.release ?? '']?.name ?? cardText.backlog;
  return (
    <section class="facts" aria-label={cardText.details}>
      {editable ? (
        <Link
          class="where"
          to={urlOf({ card: card.id, sheet: 'move' })}
          label={cardText.move(stage, release)}
        >
          <span class="chip accent">{stage}</span>
          <span class="chip">{release}</span>
          <Icon name="right" />
        </Link>
      ) : (
        <span class="where">
          <span class="chip accent">{stage}</span>
          <span class="chip">{release}</span>
        </span>
      )}
      {editable ? <Controls card={card} /> : <ReadOnlyFields card={card} />}
    </section>
  );
}

function Controls({ card }: { card: Card }) {
  const { epics, members } = board.value;
  const epic = epics[card.epic ?? ''];
  const assignee = members[card.assignee ?? ''];
  return (
    <div class="pills">
      <Choose
        label={cardText.kind}
        shown={kindNames[card.kind]}
        set
        tone={kindTone[card.kind]}
        value={card.kind}
        options={kinds.map((kind) => [kind, kindNames[kind]])}
        onPick={(kind) => editCard(card, 'kind', kind)}
      />
      <Choose
        label={cardText.assignee}
        shown={assignee?.name ?? cardText.assignee}
        set={!!assignee}
        value={card.assignee ?? ''}
        options={[
          ['', cardText.nobody],
          ...Object.values(members).map(({ id, name }): [string, string] => [id, name]),
        ]}
        onPick={(member) => editCard(card, 'assignee', member || null)}
      />
      <Estimate card={card} />
      <Due card={card} />
      <Choose
        label={cardText.epic}
        shown={epic?.name ?? cardText.epic}
        set={!!epic}
        value={card.epic ?? ''}
        options={[
          ['', cardText.noEpic],
          ...Object.values(epics)
            .sort(byRank)
            .map(({ id, name }): [string, string] => [id, name]),
        ]}
        onPick={(picked) => editCard(card, 'epic', picked || null)}
      />
      <Link class="pill labels" to={urlOf({ card: card.id, sheet: 'labels' })} label={cardText.labels}>
        {card.labels?.length ? (
          card.labels.map((id) => <LabelChip key={id} id={id} />)
        ) : (
          <span class="shown">{cardText.label}</span>
        )}
      </Link>
    </div>
  );
}

/** The same for who may only look: what is not set is left out. */
function ReadOnlyFields({ card }: { card: Card }) {
  const { epics, members } = board.value;
  const fields: [label: string, value: string | undefined, tone?: string][] = [
    [cardText.kind, kindNames[card.kind], kindTone[card.kind]],
    [cardText.assignee, members[card.assignee ?? '']?.name],
    [cardText.estimate, card.estimate === undefined ? undefined : amountOf(card.estimate, unit())],
    [cardText.due, card.due && cardText.dueOn(dateName(card.due, now.value))],
    [cardText.epic, epics[card.epic ?? '']?.name],
  ];
  return (
    <div class="row">
      {fields
        .filter(([, value]) => value)
        .map(([label, value, tone]) => (
          <span class={`chip ${tone ?? ''}`} key={label} title={label}>
            {value}
          </span>
        ))}
      {card.labels?.map((id) => (
        <LabelChip key={id} id={id} />
      ))}
    </div>
  );
}
