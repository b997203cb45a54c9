import './shortcuts.css';
import { Sheet } from '../components/Sheet';
import { shortcuts } from '../keys';
import { address } from '../router';
import { text } from '../text/en';

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
