import type { BoardPreview } from '../api/types';
import type { BoardChoice } from './importDraft';

/** What the server calls a done stage that is not in the file. */
export const newStage = 'new';

type Chosen = Pick<BoardChoice, 'done' | 'stacks'>;

/** The stacks that become stages: not those that stand for a release, nor archived lists. */
export const stageStacks = (board: BoardPreview, { stacks }: Chosen) =>
  (board.stacks ?? []).filter(({ ref, stage }) => stage && stacks[ref] === undefined);

/** The stack of the done stage, or `new`: what was chosen, else what the server knows. Empty without stages. */
export function doneStack(board: BoardPreview, choice: Chosen): string | undefined {
  const refs = stageStacks(board, choice).map(({ ref }) => ref);
  if (!refs.length) return undefined;
  const known = [choice.done, board.doneStack].find((ref) => ref === newStage || (ref && refs.includes(ref)));
  return known ?? newStage;
}
