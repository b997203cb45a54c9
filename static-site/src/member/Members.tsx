import '../ui/people.css';
import './members.css';
import type { Member, Role } from '../api/types';
import { me } from '../device/account';
import { isOwner } from '../project/archiving';
import { PageHeader } from '../project/PageHeader';
import { changeRole, removeMember } from '../project/structure';
import { PublicLinks } from '../publiclink/PublicLinks';
import { board } from '../sync/board';
import { text } from '../text/en';
import { peopleText } from '../text/members';
import { pagesText } from '../text/pages';
import { Avatar } from '../ui/Avatar';
import { Form, type FormValues } from '../ui/Form';
import { Link } from '../ui/Link';
import { Options } from '../ui/Options';
import { Removal } from '../ui/Removal';
import { back, place, replace, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { InviteLinks } from './InviteLinks';

const order: readonly Role[] = ['owner', 'editor', 'viewer'];

/** Who may see and change the project. */
export function Members() {
  const here = place.value;
  const opened = here.page === 'project' ? here.sheet : undefined;
  const owner = isOwner();
  const members = Object.values(board.value.members).sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name),
  );
  return (
    <>
      <PageHeader title={text.members} />
      <div class="page members">
        <ul class="people surface">
          {members.map((member) => (
            <li key={member.id}>
              {owner || member.id === me.value?.account.id ? (
                <Link to={urlOf({ view: 'members', sheet: member.id })} class="person">
                  <Face member={member} />
                </Link>
              ) : (
                <span class="person">
                  <Face member={member} />
                </span>
              )}
            </li>
          ))}
        </ul>
        {owner && <InviteLinks />}
        {owner && <PublicLinks />}
      </div>
      {opened && <MemberSheet key={opened} member={board.value.members[opened]} />}
    </>
  );
}

function Face({ member }: { member: Member }) {
  return (
    <>
      <Avatar name={member.name} />
      <span class="grow">
        <bdi>{member.name}</bdi>
        <small class="meta">
          {member.username}
          {member.id === me.value?.account.id && ` · ${peopleText.you}`}
        </small>
      </span>
      <span class={`chip ${member.role === 'owner' ? 'accent' : ''}`}>{pagesText.roles[member.role]}</span>
    </>
  );
}

/** A member, opened: by an owner, or by themselves to leave. */
function MemberSheet({ member }: { member: Member | undefined }) {
  const closeTo = urlOf({ view: 'members' });
  const close = () => back(closeTo);
  if (!member)
    return (
      <Sheet label={text.members} closeTo={closeTo}>
        <p class="empty">{peopleText.gone}</p>
      </Sheet>
    );
  const self = member.id === me.value?.account.id;
  const owners = Object.values(board.value.members).filter(({ role }) => role === 'owner');
  const lastOwner = member.role === 'owner' && owners.length === 1 ? peopleText.lastOwner : undefined;
  const save = async ({ role }: FormValues) => {
    if (role && role !== member.role) await changeRole(member, role as Role);
    close();
    return undefined;
  };
  const remove = async () => {
    await removeMember(member);
    if (self) replace('/');
    else close();
  };
  return (
    <Sheet label={member.name} closeTo={closeTo}>
      {isOwner() && (
        <Form action={pagesText.save} send={save}>
          <Options
            label={peopleText.role}
            name="role"
            chosen={member.role}
            options={order.map((role) => ({
              value: role,
              name: pagesText.roles[role],
              hint: peopleText.explain[role],
              disabled: !!lastOwner && role !== 'owner',
            }))}
          />
          {lastOwner && <p class="note">{lastOwner}</p>}
          {member.role === 'owner' && !lastOwner && (
            <p class="note">{self ? peopleText.lowerSelf : peopleText.lower}</p>
          )}
        </Form>
      )}
      <Removal
        action={self ? peopleText.leave : peopleText.remove(member.name)}
        title={self ? peopleText.leave : undefined}
        stays={lastOwner}
        onRemove={remove}
      >
        <p class="meta">{self ? peopleText.leaveWhy : peopleText.removeWhy}</p>
      </Removal>
    </Sheet>
  );
}
