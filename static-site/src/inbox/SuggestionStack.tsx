import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../api/types';
import { canEdit } from '../sync/board';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { Markdown } from '../ui/Markdown';
import { go, urlOf } from '../ui/router';
import { AcceptButton } from './AcceptButton';
import { acceptInto } from './acceptInto';
import { SuggestionSource } from './SuggestionSource';
import { acceptSuggestions } from './suggestionChanges';
import { readSuggestion } from './suggestions';
import { useSwipe, type Way } from './swipe';

const words: Record<Way, string> = {
  right: inboxText.accept,
  left: inboxText.reject,
  up: inboxText.park,
};

/** The suggestion that is being answered, on top of those that wait: swiped, or by buttons. */
export function SuggestionStack({ suggestion, left }: { suggestion: Suggestion; left: number }) {
  const face = useRef<HTMLElement>(null);
  function answer(way: Way) {
    if (way === 'left') return go(urlOf({ sheet: 'reject' }));
    if (way === 'up') return go(urlOf({ sheet: 'park' }));
    void acceptSuggestions([suggestion.id], acceptInto.value);
  }
  const way = useSwipe(face, canEdit.value, answer);
  return (
    <section class={`triage ${left > 2 ? 'deep' : left > 1 ? 'two' : ''}`} aria-label={inboxText.answer}>
      <article class="face surface" ref={face} data-way={way}>
        {way && <strong class="verdict">{words[way]}</strong>}
        <SuggestionSource suggestion={suggestion} />
        <h2>{suggestion.title}</h2>
        <Text suggestion={suggestion} />
        {canEdit.value && (
          <div class="row">
            <button type="button" class="btn small quiet" onClick={() => go(urlOf({ sheet: 'edit' }))}>
              {inboxText.edit}
            </button>
            <button type="button" class="btn small quiet" onClick={() => go(urlOf({ sheet: 'merge' }))}>
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
function Text({ suggestion }: { suggestion: Suggestion }) {
  const [whole, setWhole] = useState<string>();
  if (!suggestion.excerpt) return null;
  return (
    <div class="said">
      <Markdown source={whole ?? `${suggestion.excerpt}${suggestion.longer ? '…' : ''}`} />
      {suggestion.longer && whole === undefined && (
        <button
          type="button"
          class="btn small quiet"
          onClick={() => void readSuggestion(suggestion.id).then((found) => found && setWhole(found.text))}
        >
          {inboxText.whole}
        </button>
      )}
    </div>
  );
}
