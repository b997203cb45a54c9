import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as limits from '../api/limits';
import type { BoardPreview } from '../api/types';
import { Dot } from '../project/Colors';
import { KeyField } from '../project/KeyField';
import { importText } from '../text/import';
import { importPreviewText } from '../text/importPreview';
import { number } from '../text/language';
import { pagesText } from '../text/pages';
import { creatingText } from '../text/projects';
import { Field } from '../ui/Field';
import { ContentAccount, isPartial } from './ContentAccount';
import { DoneStage } from './DoneStage';
import { FoldedNotice } from './FoldedNotice';
import type { BoardChoice } from './importDraft';
import { choices, choose } from './importing';
import { LongList } from './LongList';
import { ReleaseMapping } from './ReleaseMapping';

/** One board of an import: what is in it, what does not come across, and what it is to become. */
export function BoardImport({ board, position }: { board: BoardPreview; position: number }) {
  const choice = choices.value.find(({ ref }) => ref === board.ref);
  if (!choice) return null;
  return (
    <section class="board-import surface">
      <label class="check">
        <input
          type="checkbox"
          aria-label={importText.take(board.title)}
          checked={choice.taken}
          onChange={(e) => choose(board.ref, { taken: e.currentTarget.checked })}
        />
        <strong class="grow">{board.title}</strong>
        {board.archived && <span class="chip">{importText.archivedBoard}</span>}
      </label>
      <Counts board={board} />
      {board.folded?.map((folded) => (
        <FoldedNotice key={folded.kind} folded={folded} />
      ))}
      {choice.taken && <ProjectChoice board={board} choice={choice} at={`boards/${position}`} />}
      {!!board.content?.length && (
        <details open={isPartial(board.content)}>
          <summary>
            {isPartial(board.content) ? importPreviewText.account : importPreviewText.accountWhole}
          </summary>
          <ContentAccount content={board.content} />
        </details>
      )}
      <NotImported board={board} />
    </section>
  );
}

function Counts({ board }: { board: BoardPreview }) {
  const { counts } = importText;
  const counted = [
    counts.cards(board.cards),
    ...(board.stacks?.length ? [counts.stacks(board.stacks.length)] : []),
    ...(board.labels?.length ? [counts.labels(board.labels.length)] : []),
    ...(board.checklistItems ? [counts.checklistItems(board.checklistItems)] : []),
    ...(board.comments ? [counts.comments(board.comments)] : []),
  ];
  return <p class="meta">{counted.join(' · ')}</p>;
}

/** @param at where the board stands in the request, so that problems find their fields */
function ProjectChoice({ board, choice, at }: { board: BoardPreview; choice: BoardChoice; at: string }) {
  const { ref, stacks, labels } = choice;
  const named = [...Object.values(stacks), ...Object.values(labels)];
  return (
    <>
      <Field label={creatingText.name}>
        <input
          name={`${at}/name`}
          required
          maxLength={limits.name}
          autocomplete="off"
          value={choice.name}
          onInput={(e) => choose(ref, { name: e.currentTarget.value })}
        />
      </Field>
      <KeyField name={`${at}/key`} value={choice.key} onInput={(key) => choose(ref, { key })} />
      <DoneStage board={board} choice={choice} at={at} />
      {!!board.stacks?.length && (
        <details>
          <summary>
            {importText.stacks} <span class="meta">{number(board.stacks.length)}</span>
          </summary>
          <p class="meta">{importText.stacksWhy}</p>
          <ul class="mapping">
            {board.stacks.map((stack) => (
              <li key={stack.ref}>
                <ReleaseMapping
                  thing={stack}
                  none={stack.stage ? importText.asStage : importText.asFirstStage}
                  name={`${at}/stacks/${stack.ref}/release`}
                  chosen={stacks[stack.ref]}
                  named={named}
                  onPick={(release) => choose(ref, { stacks: mapped(stacks, stack.ref, release) })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {!!board.labels?.length && (
        <details>
          <summary>
            {importText.labels} <span class="meta">{number(board.labels.length)}</span>
          </summary>
          <p class="meta">{importText.labelsWhy}</p>
          <ul class="mapping">
            {board.labels.map((label) => (
              <li key={label.ref}>
                <ReleaseMapping
                  thing={label}
                  mark={<Dot color={label.color} />}
                  none={importText.asLabel}
                  name={`${at}/labels/${label.ref}/release`}
                  chosen={labels[label.ref]}
                  named={named}
                  onPick={(release) => choose(ref, { labels: mapped(labels, label.ref, release) })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function mapped(all: Record<string, string>, ref: string, release: string | undefined) {
  const { [ref]: _, ...others } = all;
  return release === undefined ? others : { ...others, [ref]: release };
}

function NotImported({ board }: { board: BoardPreview }) {
  const { people = [], notes = [], skipped = [], morePeople, moreNotes, moreSkipped } = board;
  return (
    <>
      <ExpandableList
        says={importText.people(people.length + morePeople)}
        count={people.length}
        why={importText.peopleWhy}
      >
        <LongList
          lines={people.map(({ name, cards }) => ({ head: name, rest: pagesText.cards(cards) }))}
          omitted={morePeople}
        />
      </ExpandableList>
      <ExpandableList says={importText.notes(notes.length + moreNotes)} count={notes.length}>
        <LongList
          lines={notes.map(({ card, what }) => ({ head: card, rest: what }))}
          omitted={moreNotes}
          kinds={board.omittedNotes}
        />
      </ExpandableList>
      <ExpandableList says={importText.skipped(skipped.length + moreSkipped)} count={skipped.length}>
        <LongList lines={skipped.map(({ card, why }) => ({ head: card, rest: why }))} omitted={moreSkipped} />
      </ExpandableList>
    </>
  );
}

/** Opened on demand, and only then made. */
function ExpandableList(props: { says: string; count: number; why?: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  if (!props.count) return null;
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{props.says}</summary>
      {props.why && <p class="meta">{props.why}</p>}
      {open && props.children}
    </details>
  );
}
