import { useRef } from 'preact/hooks';
import { checkQuestion } from '../api/limits';
import { type Area, areas, type Check } from '../api/types';
import { groundworkText } from '../text/groundwork';
import { AddLine, LineTool } from '../ui/LineEditor';
import { behindInArea, checksOf } from './checks';
import { addCheck, addStandardChecks, moveCheck, removeCheck, requireCheck } from './groundworkChanges';

/** The list itself: what is asked, in which order, and what the first release requires. */
export function EditChecks() {
  return (
    <>
      {areas.map((area) => (
        <EditArea key={area} area={area} />
      ))}
      <section class="stack">
        <p class="meta">{groundworkText.missingWhy}</p>
        <div class="row">
          <button type="button" class="btn" onClick={addStandardChecks}>
            {groundworkText.addMissing}
          </button>
        </div>
      </section>
    </>
  );
}

function EditArea({ area }: { area: Area }) {
  const name = groundworkText.areas[area];
  const list = useRef<HTMLUListElement>(null);
  async function shift(check: Check, by: -1 | 1) {
    const behind = behindInArea(check, by);
    if (behind === undefined) return;
    await moveCheck(check, behind);
    // the row was put elsewhere, and so lost the focus
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-check="${check.id}"] [data-tool="${by === 1 ? 'down' : 'up'}"]`)
        ?.focus(),
    );
  }
  return (
    <section class="area" aria-label={name}>
      <h2>{name}</h2>
      <ul class="lines edit-checks" ref={list}>
        {checksOf(area).map((check) => (
          <EditRow key={check.id} check={check} onShift={(by) => shift(check, by)} />
        ))}
      </ul>
      <AddLine
        label={groundworkText.addCheck}
        hint={groundworkText.pasteHint}
        maxLength={checkQuestion}
        framed
        add={(question) => addCheck(area, question)}
      />
    </section>
  );
}

function EditRow({ check, onShift }: { check: Check; onShift: (by: -1 | 1) => Promise<unknown> }) {
  const { question } = check;
  const can = (by: -1 | 1) => (behindInArea(check, by) === undefined ? undefined : () => onShift(by));
  return (
    <li data-check={check.id}>
      <p>{question}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={check.required ?? false}
          aria-label={groundworkText.requireIt(question)}
          onChange={(event) => requireCheck(check, event.currentTarget.checked)}
        />
        {groundworkText.required}
      </label>
      <span class="grow" />
      <LineTool name="up" label={groundworkText.up(question)} act={can(-1)} />
      <LineTool name="down" label={groundworkText.down(question)} act={can(1)} />
      <LineTool name="bin" label={groundworkText.remove(question)} act={() => removeCheck(check)} />
    </li>
  );
}
