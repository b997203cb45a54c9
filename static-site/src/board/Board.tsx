import './board.css';
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ActionBar } from '../card/ActionBar';
import { AddButton, AddCards, addingTo } from '../card/AddCards';
import { CardFace } from '../card/CardFace';
import { byRank } from '../model/mirror';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { boardProblem } from '../sync/refresh';
import { text } from '../text/en';
import { wide } from '../ui/Sheet';
import { Skeleton } from '../ui/Skeleton';
import { selecting } from '../ui/selection';
import { BoardTools } from './BoardTools';
import { DraggedCard } from './DraggedCard';
import { dropLists } from './dragState';
import { FilterBar } from './FilterBar';
import { cardsByStage, shownRelease } from './filter';
import { ReleaseChip, ReleaseTitle } from './ReleaseChip';
import { StageColumn } from './StageColumn';

/** Which stage fills the screen of a phone. */
const seen = signal(0);

export function Board() {
  const columns = useRef<HTMLDivElement>(null);
  const stages = Object.values(board.value.stages).sort(byRank);
  const current = stages[Math.min(seen.value, stages.length - 1)];
  const release = board.value.releases[shownRelease.value]?.id;

  function follow() {
    const box = columns.current;
    if (box) seen.value = Math.round(box.scrollLeft / Math.max(1, box.clientWidth));
  }

  return (
    <>
      {wide.value ? (
        <header class="page-header">
          <ReleaseTitle />
          <BoardTools add={{ stage: current?.id, release }} />
        </header>
      ) : (
        <PageHeader>
          <ReleaseChip />
          <BoardTools add={{ stage: current?.id, release }} />
        </PageHeader>
      )}
      <FilterBar />
      {boardProblem.value && !board.value.project && (
        <p class="note bad apart">{boardProblem.value.detail}</p>
      )}
      {!board.value.project && !boardProblem.value ? (
        <Skeleton />
      ) : (
        <div class="stages">
          {!wide.value && stages.length > 1 && <Dots count={stages.length} at={seen.value} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section class="columns" ref={columns} onScroll={follow} tabIndex={0} aria-label={text.board}>
            {stages.map((stage) => (
              <StageColumn
                key={stage.id}
                stage={stage}
                cards={cardsByStage.value.get(stage.id) ?? []}
                release={release}
              />
            ))}
          </section>
        </div>
      )}
      {!wide.value && canEdit.value && current && !selecting.value && (
        <AddOrButton stage={current.id} name={current.name} release={release} />
      )}
      <ActionBar />
      <DraggedCard>{(card) => <CardFace card={card} />}</DraggedCard>
    </>
  );
}

function AddOrButton(props: { stage: string; name: string; release?: string }) {
  if (!addingTo()) return <AddButton where={{ stage: props.stage, release: props.release }} />;
  return <AddCards {...props} onAdded={() => dropLists.get(props.stage)?.showEnd()} />;
}

/** The position among the stages; as numbers where dots do not fit. */
function Dots({ count, at }: { count: number; at: number }) {
  if (count > 7) return <span class="dots meta">{text.stageOf(at + 1, count)}</span>;
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <i key={i} class={i === at ? 'on' : ''} />
      ))}
    </span>
  );
}
