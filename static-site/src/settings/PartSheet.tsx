import type { ComponentChildren } from 'preact';
import * as limits from '../api/limits';
import { Colors } from '../project/Colors';
import { board } from '../sync/board';
import { text } from '../text/en';
import { peopleText } from '../text/members';
import { pagesText } from '../text/pages';
import { settingsText } from '../text/settings';
import { Choice, Field } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { Removal } from '../ui/Removal';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { nameProblem } from './PartList';
import { cardsOf, kindOf, type List, type Part, partsOf } from './parts';

/** One stage, release, epic or label, opened. */
export function PartSheet({ list, id }: { list: List; id: string }) {
  const thing: Part | undefined = board.value[list][id];
  const closeTo = urlOf({ view: 'settings' });
  const close = () => back(closeTo);
  if (!thing)
    return (
      <Sheet label={settingsText[list].title} closeTo={closeTo}>
        <p class="empty">{settingsText.removed}</p>
      </Sheet>
    );
  const save = async (given: FormValues) => {
    const name = (given.name ?? '').trim();
    const refused = nameProblem(list, name, thing);
    if (refused) return refused;
    await kindOf(list).save(thing, { ...given, name });
    close();
    return undefined;
  };
  return (
    <Sheet label={thing.name} closeTo={closeTo}>
      <Form action={pagesText.save} send={save}>
        <Field label={text.name}>
          <input name="name" required maxLength={limits.name} autocomplete="off" defaultValue={thing.name} />
        </Field>
        <More thing={thing} />
      </Form>
      <Away list={list} thing={thing} onGone={close} />
    </Sheet>
  );
}

/** The fields that only some have. */
function More({ thing }: { thing: Part }) {
  if ('wipLimit' in thing || 'done' in thing) return <StageFields {...thing} />;
  if ('state' in thing)
    return (
      <Field label={settingsText.targetDate} hint={settingsText.dateHint}>
        <input type="date" name="targetDate" defaultValue={thing.targetDate ?? ''} />
      </Field>
    );
  if ('color' in thing) return <Colors name="color" chosen={thing.color} />;
  return null;
}

function StageFields(props: { wipLimit?: number; done?: boolean }) {
  return (
    <>
      <Field label={settingsText.wipLimit} hint={settingsText.wipHint}>
        <input
          type="number"
          inputMode="numeric"
          name="wipLimit"
          min={1}
          max={999}
          defaultValue={props.wipLimit ?? ''}
        />
      </Field>
      <div>
        <label class="check">
          <input type="checkbox" name="done" defaultChecked={props.done} disabled={props.done} />
          {settingsText.doneHere}
        </label>
        {props.done && <p class="meta">{settingsText.doneWhy}</p>}
      </div>
    </>
  );
}

function Away({ list, thing, onGone }: { list: List; thing: Part; onGone: () => void }) {
  const kind = kindOf(list);
  const cards = cardsOf(list, thing);
  const others = partsOf(list).filter(({ id }) => id !== thing.id);
  let where: ComponentChildren = <p class="meta">{kind.removing(cards)}</p>;
  if (list === 'stages' && cards > 0)
    where = (
      <Choice
        label={settingsText.removeTo(cards)}
        name="moveTo"
        chosen={others[0]?.id ?? ''}
        options={others.map(({ id, name }) => [id, name])}
      />
    );
  return (
    <Removal
      action={peopleText.remove(thing.name)}
      stays={kind.stays?.(thing)}
      onRemove={async ({ moveTo }) => {
        await kind.remove(thing, moveTo);
        onGone();
      }}
    >
      {where}
    </Removal>
  );
}
