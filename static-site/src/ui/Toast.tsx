import './toast.css';
import { modals } from './modals';
import { holdToast, resumeToast, toast } from './toasts';

/**
 * Says something for a moment, with a button where something can be done about it.
 * @param level what lies over how many modal sheets: only the uppermost says it
 */
export function Toast({ level = 0 }: { level?: number }) {
  const shown = level === modals.value ? toast.value : undefined;
  return (
    <div
      class="toast"
      onPointerEnter={holdToast}
      onPointerLeave={resumeToast}
      onFocusIn={holdToast}
      onFocusOut={resumeToast}
    >
      <p aria-live="polite">{shown?.words}</p>
      {shown?.action && (
        <button type="button" onClick={shown.action.run}>
          {shown.action.label}
        </button>
      )}
    </div>
  );
}
