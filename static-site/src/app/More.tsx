import './more.css';
import { me } from '../device/account';
import { Top } from '../project/Top';
import { text } from '../text/en';
import { focusText } from '../text/focus';
import { Icon, type IconName } from '../ui/Icon';
import { Link } from '../ui/Link';
import { address, type View } from '../ui/router';

const views: { view: View; icon: IconName; name: string }[] = [
  { view: 'focus', icon: 'focus', name: focusText.title },
  { view: 'decisions', icon: 'decision', name: text.decisions },
  { view: 'activity', icon: 'activity', name: text.activity },
  { view: 'archive', icon: 'archive', name: text.archivePage },
  { view: 'members', icon: 'people', name: text.members },
  { view: 'settings', icon: 'settings', name: text.settings },
];

/** What a phone has no tab for. */
export function More() {
  return (
    <>
      <Top title={text.more} />
      <div class="page">
        <ul class="lines menu">
          {views.map(({ view, icon, name }) => (
            <Way key={view} to={address({ view })} icon={icon} name={name} />
          ))}
        </ul>
        <ul class="lines menu">
          <Way to="/" icon="board" name={text.allProjects} />
          <Way to="/account" icon="account" name={text.account} more={me.value?.account.name} />
        </ul>
      </div>
    </>
  );
}

function Way(props: { to: string; icon: IconName; name: string; more?: string }) {
  return (
    <li>
      <Link to={props.to}>
        <Icon name={props.icon} />
        <span class="grow">{props.name}</span>
        {props.more && <span class="meta">{props.more}</span>}
        <Icon name="right" />
      </Link>
    </li>
  );
}
