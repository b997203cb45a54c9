import './toast.css';
import { text } from '../text/en';
import { modals } from './modals';
import { hold, resume, takeBack, toast } from './toast';

/**
 * Says what was done and offers to take it back.
 * @param level what lies over how many modal sheets: only the uppermost says it
 */
export function Toast({ level = 0 }: { level?: number }) {
  const shown = level === modals.value ? toast.value : undefined;
  return (
    <div class="toast" onPointerEnter={hold} onPointerLeave={resume} onFocusIn={hold} onFocusOut={resume}>
      <p aria-live="polite">{shown?.words}</p>
      {shown?.undo && (
        <button type="button" onClick={takeBack}>
          {text.undo}
        </button>
      )}
    </div>
  );
}
