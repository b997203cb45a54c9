import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { Top } from '../components/Top';
import { address } from '../router';
import { text } from '../text/en';

/** What a phone has no tab for. */
export function More() {
  return (
    <>
      <Top title={text.more} />
      <div class="page">
        <ul class="lines">
          <li>
            <Link to={address({ view: 'activity' })}>
              <Icon name="activity" />
              {text.activity}
            </Link>
          </li>
          <li>
            <Link to={address({ view: 'archive' })}>
              <Icon name="archive" />
              {text.archivePage}
            </Link>
          </li>
          <li>
            <Link to="/">
              <Icon name="board" />
              {text.allProjects}
            </Link>
          </li>
        </ul>
      </div>
    </>
  );
}
