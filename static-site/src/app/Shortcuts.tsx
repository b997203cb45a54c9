import './shortcuts.css';
import { text } from '../text/en';
import { address } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { shortcuts } from './keys';

/** All keys, as they are in force. */
export function Shortcuts() {
  return (
    <Sheet label={text.shortcuts} otherwise={address({})}>
      <dl class="shortcuts">
        {shortcuts.map(({ says, keys }) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
