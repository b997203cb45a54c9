import { useRef, useState } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Problem } from '../api/types';
import { Dot } from '../project/Colors';
import { canEdit } from '../sync/board';
import { shortDate } from '../text/dates';
import { number } from '../text/language';
import { pagesText } from '../text/pages';
import { settingsText } from '../text/settings';
import { Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { cardsOf, kindOf, type List, nameTaken, type Part, partsOf } from './parts';

/** The stages, releases, epics or labels: each opens, moves by its buttons, and a line adds the next. */
export function PartList({ list }: { list: List }) {
  const words = settingsText[list];
  const things = partsOf(list);
  const move = canEdit.value ? kindOf(list).move : undefined;
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLUListElement>(null);

  async function shift(thing: Part, place: number, by: -1 | 1) {
    const to = place + by;
    const behind = by === 1 ? things[to]?.id : things[to - 1]?.id;
    await move?.(thing, behind ?? null);
    setSaid(settingsText.moved(thing.name, to + 1, things.length));
    // the row was put elsewhere, and so lost the focus; at an end the other button takes it
    requestAnimationFrame(() => {
      const buttons = [
        ...(rows.current?.querySelectorAll<HTMLButtonElement>(`[data-part="${thing.id}"] button`) ?? []),
      ];
      (
        buttons.find((button) => button.dataset.by === `${by}` && !button.disabled) ??
        buttons.find((button) => !button.disabled)
      )?.focus();
    });
  }

  return (
    <section class="stack" aria-labelledby={`${list}-title`}>
      <header>
        <h2 id={`${list}-title`}>{words.title}</h2>
        <p class="meta">{words.why}</p>
      </header>
      {things.length === 0 && <p class="empty">{settingsText.nothing}</p>}
      <ul class="parts surface" ref={rows}>
        {things.map((thing, i) => (
          <li key={thing.id} data-part={thing.id}>
            <Row list={list} thing={thing} />
            {move && (
              <>
                <Shift by={-1} name={thing.name} off={i === 0} onShift={() => shift(thing, i, -1)} />
                <Shift
                  by={1}
                  name={thing.name}
                  off={i === things.length - 1}
                  onShift={() => shift(thing, i, 1)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <output class="visually-hidden">{said}</output>
      {canEdit.value && <Adding list={list} />}
    </section>
  );
}

function Row({ list, thing }: { list: List; thing: Part }) {
  const content = (
    <>
      {'color' in thing && <Dot color={thing.color} />}
      <span class="grow">{thing.name}</span>
      {'done' in thing && thing.done && <span class="chip accent">{settingsText.doneStage}</span>}
      {'wipLimit' in thing && thing.wipLimit && (
        <span class="chip">{settingsText.limit(thing.wipLimit)}</span>
      )}
      {'targetDate' in thing && thing.targetDate && <span class="chip">{shortDate(thing.targetDate)}</span>}
      <span class="meta" aria-hidden="true">
        {number(cardsOf(list, thing))}
      </span>
      <span class="visually-hidden">{pagesText.cards(cardsOf(list, thing))}</span>
    </>
  );
  if (!canEdit.value) return <span class="part">{content}</span>;
  return (
    <Link to={urlOf({ view: 'settings', sheet: `${list}-${thing.id}` })} class="part">
      {content}
    </Link>
  );
}

function Shift(props: { by: -1 | 1; name: string; off: boolean; onShift: () => void }) {
  const label = props.by === -1 ? settingsText.up(props.name) : settingsText.down(props.name);
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      disabled={props.off}
      data-by={props.by}
      onClick={props.onShift}
    >
      <Icon name={props.by === -1 ? 'up' : 'down'} />
    </button>
  );
}

/** One line and Enter; the next can be typed at once. */
function Adding({ list }: { list: List }) {
  const [name, setName] = useState('');
  const send = async (given: FormValues) => {
    const wanted = (given.name ?? '').trim();
    const refused = nameProblem(list, wanted);
    if (refused) return refused;
    await kindOf(list).add(wanted);
    setName('');
    return undefined;
  };
  return (
    <div class="add-part">
      <Form action={pagesText.add} tone="plain" send={send}>
        <Field label={settingsText[list].add}>
          <input
            name="name"
            required
            maxLength={limits.name}
            autocomplete="off"
            value={name}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </Field>
      </Form>
    </div>
  );
}

/** What is wrong with a name, before it is queued: shown at once instead of refused by the server later. */
export function nameProblem(list: List, name: string, own?: Part): Problem | undefined {
  const detail = !name
    ? settingsText.blank
    : nameTaken(list, name, own)
      ? settingsText[list].sameName
      : undefined;
  return detail
    ? { type: 'about:blank', title: detail, status: 422, errors: [{ detail, pointer: '#/name' }] }
    : undefined;
}
