import './groundwork.css';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { Switch } from '../components/Switch';
import { Top } from '../components/Top';
import { address, place } from '../router';
import { board, canEdit } from '../store/board';
import { setShown, showAll } from '../store/groundwork';
import { groundworkText } from '../text/groundwork';
import { EditChecks } from './groundwork/EditChecks';
import { Overview } from './groundwork/Overview';

const ways = [
  ['open', groundworkText.open],
  ['all', groundworkText.all],
] as const;

/** What to settle before coding: questions by area, and the use cases. */
export function Groundwork() {
  const here = place.value;
  const sheet = here.page === 'project' ? here.sheet : undefined;
  const editing = sheet === 'list' && canEdit.value;
  const some = Object.keys(board.value.checks).length > 0;
  return (
    <>
      <Top title={groundworkText.title}>
        <span class="tools">
          {editing ? (
            <Link class="btn small primary" to={address({})}>
              {groundworkText.done}
            </Link>
          ) : (
            some && (
              <>
                <Switch
                  label={groundworkText.show}
                  ways={ways}
                  chosen={showAll.value ? 'all' : 'open'}
                  onChoose={setShown}
                />
                {canEdit.value && (
                  <Link class="tool" to={address({ sheet: 'list' })} label={groundworkText.editList}>
                    <Icon name="settings" />
                  </Link>
                )}
              </>
            )
          )}
        </span>
      </Top>
      <div class="page groundwork">{board.value.project && (editing ? <EditChecks /> : <Overview />)}</div>
    </>
  );
}
