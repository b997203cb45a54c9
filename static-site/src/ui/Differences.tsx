import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

type Part = { added: boolean; value: string };
type Diff = typeof import('diff').diffWordsWithSpace;
const diff = signal<Diff | undefined>(undefined);

/** A text in which what `other` does not have is marked; without the marks until they can be made. */
export function Differences({ text, other }: { text: string; other: string }) {
  useEffect(() => {
    if (!diff.value)
      import('diff').then(
        (module) => {
          diff.value = module.diffWordsWithSpace;
        },
        // the texts themselves stand there; only the marks are missing
        () => undefined,
      );
  }, []);
  const parts = diff.value?.(other, text).filter(({ removed }) => !removed);
  if (!parts) return <>{text}</>;
  return <>{joined(parts).map(({ added, value }, i) => (added ? <mark key={i}>{value}</mark> : value))}</>;
}

/** A word or two that happen to be the same between two differences belong to the difference. */
const coincidence = 4;

function joined(parts: Part[]): Part[] {
  const runs = runsOf(parts);
  const inside = (i: number) => i > 0 && i < runs.length - 1;
  return runsOf(
    runs.map(({ added, value }, i) => ({
      added: added || (inside(i) && value.length <= coincidence),
      value,
    })),
  );
}

function runsOf(parts: Part[]): Part[] {
  const runs: Part[] = [];
  for (const { added, value } of parts) {
    const last = runs.at(-1);
    if (last?.added === added) last.value += value;
    else runs.push({ added, value });
  }
  return runs;
}
