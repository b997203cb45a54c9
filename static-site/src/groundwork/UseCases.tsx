import { useState } from 'preact/hooks';
import { useCase } from '../api/limits';
import { canEdit } from '../sync/board';
import { groundworkText } from '../text/groundwork';
import { AddLine, LineEditor } from '../ui/LineEditor';
import { useCases } from './checks';
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
          {list.map((item, i) =>
            item.id === edited && editable ? (
              <LineEditor
                key={item.id}
                label={groundworkText.useCaseText}
                text={item.text}
                maxLength={useCase}
                onSave={(text) => editUseCase(item, text)}
                up={list[i - 1] && (() => moveUseCase(item, list[i - 2]?.id ?? null))}
                down={list[i + 1] && (() => moveUseCase(item, list[i + 1]?.id ?? null))}
                remove={() => removeUseCase(item)}
                close={() => setEdited(undefined)}
              />
            ) : (
              <li key={item.id}>
                {editable ? (
                  <button
                    type="button"
                    class="grow"
                    aria-label={groundworkText.editUseCase(item.text)}
                    onClick={() => setEdited(item.id)}
                  >
                    {item.text}
                  </button>
                ) : (
                  <span class="grow">{item.text}</span>
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
          maxLength={useCase}
          add={addUseCase}
        />
      )}
    </>
  );
}
