import { useState } from 'preact/hooks';
import type { Stage } from '../api/types';
import { addCards } from '../store/act';
import { text } from '../text/en';

export function AddCards({ stage, release }: { stage: Stage; release?: string }) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  if (!open)
    return (
      <button type="button" class="fab" aria-label={text.addCard} onClick={() => setOpen(true)}>
        +
      </button>
    );
  function add(lines: string) {
    setTitle('');
    void addCards(lines, stage.id, release);
  }
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        add(title);
      }}
    >
      <input
        ref={(box) => box?.focus()}
        aria-label={`${text.addCard}: ${stage.name}`}
        placeholder={`${text.addCard}: ${stage.name}`}
        maxLength={200}
        value={title}
        onInput={(e) => setTitle(e.currentTarget.value)}
        onKeyDown={(e) => e.key === 'Escape' && setOpen(false)}
        onPaste={(event) => {
          const lines = event.clipboardData?.getData('text') ?? '';
          if (!lines.trim().includes('\n')) return;
          event.preventDefault();
          add(lines);
        }}
      />
      <button type="button" class="btn" onClick={() => setOpen(false)}>
        {text.close}
      </button>
      <small class="meta">{text.addHint}</small>
    </form>
  );
}
