import type { BoardPreview } from '../api/types';
import { importPreviewText } from '../text/importPreview';
import { Field } from '../ui/Field';
import { doneStack, newStage, stageStacks } from './doneStack';
import type { BoardChoice } from './importDraft';
import { choose } from './importing';

/** Which stage is the done stage, and whether cards that are marked complete move there. */
export function DoneStage({ board, choice, at }: { board: BoardPreview; choice: BoardChoice; at: string }) {
  const stages = stageStacks(board, choice);
  const done = doneStack(board, choice);
  if (!done) return null;
  const completed = stages.reduce((sum, stack) => sum + (stack.ref === done ? 0 : stack.completed), 0);
  return (
    <>
      <Field
        label={importPreviewText.doneStage}
        hint={
          choice.done || board.doneStack
            ? importPreviewText.doneStageKnown
            : importPreviewText.doneStageUnknown
        }
      >
        <select
          name={`${at}/done`}
          value={done}
          onChange={(e) => choose(board.ref, { done: e.currentTarget.value })}
        >
          {stages.map(({ ref, title }) => (
            <option key={ref} value={ref}>
              {title}
            </option>
          ))}
          <option value={newStage}>{importPreviewText.newDoneStage}</option>
        </select>
      </Field>
      {completed > 0 && (
        <label class="check move-completed">
          <input
            type="checkbox"
            checked={choice.moveCompleted ?? false}
            onChange={(e) => choose(board.ref, { moveCompleted: e.currentTarget.checked })}
          />
          <span>
            {importPreviewText.moveCompleted(completed)}
            <small class="meta">{importPreviewText.moveCompletedWhy}</small>
          </span>
        </label>
      )}
    </>
  );
}
