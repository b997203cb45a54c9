import './groundwork.css';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { groundworkText } from '../text/groundwork';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { place, urlOf } from '../ui/router';
import { Switch } from '../ui/Switch';
import { setShown, showAll } from './checks';
import { EditChecks } from './EditChecks';
import { Overview } from './Overview';

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
      <PageHeader title={groundworkText.title}>
        <span class="tools">
          {editing ? (
            <Link class="btn small primary" to={urlOf({})}>
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
                  <Link class="tool" to={urlOf({ sheet: 'list' })} label={groundworkText.editList}>
                    <Icon name="settings" />
                  </Link>
                )}
              </>
            )
          )}
        </span>
      </PageHeader>
      <div class="page groundwork">{board.value.project && (editing ? <EditChecks /> : <Overview />)}</div>
    </>
  );
}
