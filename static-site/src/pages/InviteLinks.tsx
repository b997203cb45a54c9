import { useEffect, useState } from 'preact/hooks';
import type { OpenInvite, Role } from '../api/types';
import { Copy } from '../components/Copy';
import { Choice, Field } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { Icon } from '../components/Icon';
import { loadInvites, makeInvite, openInvites, revokeInvite } from '../store/invites';
import { board, openProject } from '../store/store';
import { invitesText } from '../text/members';
import { pagesText } from '../text/pages';

/** Links that let others join: made, sent, and ended here. */
export function InviteLinks() {
  const [link, setLink] = useState<string>();
  useEffect(() => void loadInvites(), [openProject.value]);
  const send = async ({ role = 'editor', days = '7' }: Given) => {
    const made = await makeInvite(role as Role, Number(days));
    if ('problem' in made) return made.problem;
    setLink(made.link);
    return undefined;
  };
  return (
    <section class="stack" aria-labelledby="invites-title">
      <header>
        <h2 id="invites-title">{invitesText.links}</h2>
        <p class="meta">{invitesText.why}</p>
      </header>
      <Form action={invitesText.make} tone="plain" send={send}>
        <div class="pair">
          <Choice
            label={invitesText.role}
            name="role"
            chosen="editor"
            options={(['editor', 'viewer', 'owner'] as const).map((role) => [role, pagesText.roles[role]])}
          />
          <Choice
            label={invitesText.days}
            name="days"
            chosen="7"
            options={[1, 7, 30, 90].map((days) => [`${days}`, invitesText.day(days)])}
          />
        </div>
      </Form>
      {link && <NewLink link={link} />}
      {openInvites.value?.length === 0 && <p class="empty">{invitesText.none}</p>}
      <ul class="people surface">
        {openInvites.value?.map((invite) => (
          <OpenLink key={invite.id} invite={invite} />
        ))}
      </ul>
    </section>
  );
}

function NewLink({ link }: { link: string }) {
  const title = invitesText.shared(board.value.project?.name ?? '');
  return (
    <div class="note good stack">
      <Field label={invitesText.link} hint={invitesText.once}>
        <input readOnly value={link} onFocus={(e) => e.currentTarget.select()} />
      </Field>
      <div class="row">
        <Copy key={link} copied={link} />
        {'share' in navigator && (
          <button
            type="button"
            class="btn"
            // closing the share sheet is an answer too
            onClick={() => navigator.share({ title, url: link }).catch(() => undefined)}
          >
            <Icon name="share" />
            {invitesText.share}
          </button>
        )}
      </div>
    </div>
  );
}

function OpenLink({ invite }: { invite: OpenInvite }) {
  const [problem, setProblem] = useState<string>();
  const until = new Date(invite.expiresAt).toLocaleDateString([], { day: 'numeric', month: 'short' });
  return (
    <li class="person">
      <Icon name="link" />
      <span class="grow">
        {pagesText.roles[invite.role]}
        <small class="meta">
          {invitesText.until(until)} · {invitesText.uses(invite.uses)}
        </small>
        {problem && (
          <small class="bad" role="alert">
            {problem}
          </small>
        )}
      </span>
      <button
        type="button"
        class="btn small"
        onClick={async () => {
          const refused = await revokeInvite(invite.id);
          setProblem(refused?.detail ?? refused?.title);
        }}
      >
        {invitesText.revoke}
      </button>
    </li>
  );
}
