import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../api/types';
import { canEdit } from '../sync/board';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { Markdown } from '../ui/Markdown';
import { address, go } from '../ui/router';
import { AcceptButton } from './AcceptButton';
import { acceptInto } from './acceptInto';
import { readSuggestion } from './inbox';
import { acceptSuggestions } from './suggestionChanges';
import { useSwipe, type Way } from './swipe';
import { WhereFrom } from './WhereFrom';

const words: Record<Way, string> = {
  right: inboxText.accept,
  left: inboxText.reject,
  up: inboxText.park,
};

/** The suggestion that is being answered, on top of those that wait: swiped, or by buttons. */
export function Stack({ one, left }: { one: Suggestion; left: number }) {
  const face = useRef<HTMLElement>(null);
  function answer(way: Way) {
    if (way === 'left') return go(address({ sheet: 'reject' }));
    if (way === 'up') return go(address({ sheet: 'park' }));
    void acceptSuggestions([one.id], acceptInto.value);
  }
  const way = useSwipe(face, canEdit.value, answer);
  return (
    <section class={`triage ${left > 2 ? 'deep' : left > 1 ? 'two' : ''}`} aria-label={inboxText.answer}>
      <article class="face surface" ref={face} data-way={way}>
        {way && <strong class="verdict">{words[way]}</strong>}
        <WhereFrom one={one} />
        <h2>{one.title}</h2>
        <Text one={one} />
        {canEdit.value && (
          <div class="row">
            <button type="button" class="btn small quiet" onClick={() => go(address({ sheet: 'edit' }))}>
              {inboxText.edit}
            </button>
            <button type="button" class="btn small quiet" onClick={() => go(address({ sheet: 'merge' }))}>
              {inboxText.mergeInto}
            </button>
          </div>
        )}
      </article>
      {canEdit.value && (
        <div class="answers">
          <button type="button" class="btn danger" onClick={() => answer('left')}>
            <Icon name="close" />
            {inboxText.reject}
          </button>
          <button type="button" class="btn" onClick={() => answer('up')}>
            <Icon name="waiting" />
            {inboxText.park}
          </button>
          <AcceptButton onAccept={() => answer('right')} />
          <small class="meta swipe-hint">{inboxText.swipe}</small>
        </div>
      )}
    </section>
  );
}

/** How its text begins, and all of it once that is asked for. */
function Text({ one }: { one: Suggestion }) {
  const [whole, setWhole] = useState<string>();
  if (!one.excerpt) return null;
  return (
    <div class="said">
      <Markdown source={whole ?? `${one.excerpt}${one.longer ? '…' : ''}`} />
      {one.longer && whole === undefined && (
        <button
          type="button"
          class="btn small quiet"
          onClick={() => void readSuggestion(one.id).then((found) => found && setWhole(found.text))}
        >
          {inboxText.whole}
        </button>
      )}
    </div>
  );
}
