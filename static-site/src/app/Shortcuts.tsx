import './shortcuts.css';
import { text } from '../text/en';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { shortcuts } from './commands';

/** All keys, as they are in force. */
export function Shortcuts() {
  return (
    <Sheet label={text.shortcuts} closeTo={urlOf({})}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, label, shortcut }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {shortcut?.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
