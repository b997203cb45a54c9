import { useState } from 'preact/hooks';
import type { Problem } from '../api/types';
import { exportText } from '../text/exports';

/** A button that has a file made and saved, and says how that goes. */
export function Export(props: {
  action: string;
  hint: string;
  /** Has the file made and saved; the problem, where that cannot be. */
  make: () => Promise<Problem | undefined>;
}) {
  const [making, setMaking] = useState(false);
  const [came, setCame] = useState<{ problem?: Problem }>();
  const start = async () => {
    if (making) return;
    setMaking(true);
    setCame(undefined);
    const problem = await props.make();
    setMaking(false);
    setCame({ problem });
  };
  const problem = came?.problem;
  return (
    <div class="stack">
      <p class="meta">{props.hint}</p>
      <div class="row">
        <button type="button" class="btn" aria-disabled={making} onClick={start}>
          {props.action}
        </button>
        <output class="form-done">
          {making && exportText.making}
          {came && !problem && exportText.saved}
        </output>
      </div>
      {problem && (
        <p class="note bad" role="alert">
          {problem.detail ?? problem.title}
        </p>
      )}
    </div>
  );
}
