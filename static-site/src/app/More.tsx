import './more.css';
import { me } from '../device/account';
import { PageHeader } from '../project/PageHeader';
import { text } from '../text/en';
import { Icon, type IconName } from '../ui/Icon';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { morePages, otherPages } from './commands';

/** What a phone has no tab for. */
export function More() {
  return (
    <>
      <PageHeader title={text.more} />
      <div class="page">
        <ul class="lines menu">
          {morePages.map(({ view, icon, label }) => (
            <MenuLink key={view} to={urlOf({ view })} icon={icon} name={label} />
          ))}
        </ul>
        <ul class="lines menu">
          {otherPages.map(({ name, to, icon, label }) => (
            <MenuLink
              key={name}
              to={to()}
              icon={icon}
              name={label}
              more={name === 'account' ? me.value?.account.name : undefined}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

function MenuLink(props: { to: string; icon: IconName; name: string; more?: string }) {
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
