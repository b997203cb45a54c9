import './avatar.css';

/** At most two letters that stand for a person whose name stands beside them. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return (
    <span class="avatar" aria-hidden="true">
      {letters.join('').toUpperCase()}
    </span>
  );
}
