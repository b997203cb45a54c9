import { type Crossing, isLocked } from '../model/scope';
import { asking, settleReason } from '../sync/askReason';
import { board, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { scopeText } from '../text/scope';
import { Choice } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { ReasonFields } from './ReasonFields';
import { rememberReason } from './reasons';

/** Asks why the scope of a locked release changes, before it does. */
export function Reason({ card }: { card?: string }) {
  const crossings = asking.value?.crossings ?? [];
  const closeTo = urlOf({ card });
  const send = async ({ reason = '', swap }: FormValues) => {
    const text = reason.trim();
    rememberReason(text);
    settleReason({ text, ...(swap ? { swap } : {}) });
    back(closeTo);
    return undefined;
  };
  return (
    <Sheet label={scopeText.reasonTitle} closeTo={closeTo}>
      {crossings.length === 0 ? (
        <p class="empty">{scopeText.nothingAsked}</p>
      ) : (
        <>
          <p>{crossingSentence(crossings)}</p>
          <Form action={scopeText.record} send={send}>
            <ReasonFields />
            <Swap crossings={crossings} />
          </Form>
        </>
      )}
    </Sheet>
  );
}

function crossingSentence(crossings: readonly Crossing[]): string {
  const [only] = crossings;
  if (crossings.length === 1 && only) {
    const { title, releaseBefore, releaseAfter } = only;
    if (releaseAfter && isLocked(releaseAfter)) return scopeText.enters(title, releaseAfter.name);
    return scopeText.leaves(title, releaseBefore?.name ?? '');
  }
  const locked = crossings
    .flatMap(({ releaseBefore, releaseAfter }) => [releaseBefore, releaseAfter])
    .filter(isLocked);
  const names = [...new Set(locked.flatMap((release) => release?.name ?? []))];
  return scopeText.many(crossings.length, names);
}

/** Offered for one card that enters: which other one goes out for it. */
function Swap({ crossings }: { crossings: readonly Crossing[] }) {
  const [only] = crossings;
  if (crossings.length !== 1 || !only?.releaseAfter || !isLocked(only.releaseAfter)) return null;
  const { id } = only.releaseAfter;
  const { stages } = board.value;
  const others = cardsInOrder.value.filter(
    ({ id: card, release, stage }) => release === id && card !== only.card && !stages[stage]?.done,
  );
  if (others.length === 0) return null;
  return (
    <Choice
      label={scopeText.swap}
      name="swap"
      chosen=""
      options={[
        ['', scopeText.noSwap],
        ...others.map((card): [string, string] => [card.id, `${cardName(card)} ${card.title}`]),
      ]}
    />
  );
}
