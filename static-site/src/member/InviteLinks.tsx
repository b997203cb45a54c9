import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../api/types';
import { openProject } from '../device/openProject';
import { NewLink, OpenLinks } from '../publiclink/OpenLinks';
import { board } from '../sync/board';
import { dayOf } from '../text/dates';
import { invitesText } from '../text/members';
import { pagesText } from '../text/pages';
import { Choice } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { invites } from './invites';

/** Links that let others join: made, sent, and ended here. */
export function InviteLinks() {
  const [link, setLink] = useState<string>();
  useEffect(() => void invites.load(), [openProject.value]);
  const send = async ({ role = 'editor', days = '7' }: FormValues) => {
    const made = await invites.make({ role: role as Role, expiresInDays: Number(days) });
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
      {link && <NewLink link={link} title={invitesText.shared(board.value.project?.name ?? '')} />}
      <OpenLinks
        links={invites}
        name={({ role }) => pagesText.roles[role]}
        more={({ expiresAt, uses }) =>
          `${invitesText.until(dayOf(new Date(expiresAt)))} · ${invitesText.uses(uses)}`
        }
      />
    </section>
  );
}
