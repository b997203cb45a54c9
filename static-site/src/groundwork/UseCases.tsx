import { useState } from 'preact/hooks';
import { canEdit } from '../sync/board';
import { groundworkText } from '../text/groundwork';
import { AddLine, LineEditor } from '../ui/Line';
import { useCases } from './groundwork';
import { addUseCase, editUseCase, moveUseCase, removeUseCase } from './groundworkChanges';

/** The use cases, edited where they stand. */
export function UseCases() {
  const [edited, setEdited] = useState<string>();
  const list = useCases.value;
  const editable = canEdit.value;
  return (
    <>
      {list.length === 0 && editable && <p class="meta">{groundworkText.useCasesWhy}</p>}
      {list.length > 0 && (
        <ul class="checklist use-cases">
          {list.map((one, i) =>
            one.id === edited && editable ? (
              <LineEditor
                key={one.id}
                label={groundworkText.useCaseText}
                text={one.text}
                keep={(text) => editUseCase(one, text)}
                up={list[i - 1] && (() => moveUseCase(one, list[i - 2]?.id ?? null))}
                down={list[i + 1] && (() => moveUseCase(one, list[i + 1]?.id ?? null))}
                remove={() => removeUseCase(one)}
                close={() => setEdited(undefined)}
              />
            ) : (
              <li key={one.id}>
                {editable ? (
                  <button
                    type="button"
                    class="grow"
                    aria-label={groundworkText.editUseCase(one.text)}
                    onClick={() => setEdited(one.id)}
                  >
                    {one.text}
                  </button>
                ) : (
                  <span class="grow">{one.text}</span>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {editable && (
        <AddLine
          label={groundworkText.addUseCase}
          hint={groundworkText.pasteHint}
          longest={300}
          add={addUseCase}
        />
      )}
    </>
  );
}
