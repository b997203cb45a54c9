import './recovery-codes.css';
import { me } from '../device/account';
import { codesText } from '../text/signIn';
import { Copy } from '../ui/Copy';
import { Icon } from '../ui/Icon';

/** New recovery codes: they are shown this once, so that they can be put somewhere safe. */
export function RecoveryCodes(props: { codes: string[]; username?: string; onKept: () => void }) {
  const lines = [codesText.fileHead(props.username ?? me.value?.account.username ?? ''), ...props.codes, ''];
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(lines.join('\n'))}`;
  return (
    <section class="stack" aria-label={codesText.title}>
      <p>{codesText.why}</p>
      <ol class="codes surface">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="row">
        <a class="btn" href={file} download="scopekeeper-recovery-codes.txt">
          <Icon name="import" />
          {codesText.download}
        </a>
        <Copy copied={props.codes.join('\n')} />
      </div>
      <button type="button" class="btn primary" onClick={props.onKept}>
        {codesText.kept}
      </button>
    </section>
  );
}
