import '../account/welcome.css';
import { useEffect, useState } from 'preact/hooks';
import { Brand } from '../account/Brand';
import { SignInOrUp } from '../account/SignInOrUp';
import type { Invitation, Problem } from '../api/types';
import { me } from '../device/account';
import { invitesText } from '../text/members';
import { Form } from '../ui/Form';
import { Link } from '../ui/Link';
import { replace } from '../ui/router';
import { acceptInvite, lookAtInvite } from './invites';

/** What an invite link opens: `/join#TOKEN`. Who is signed in joins by a tap, others by signing up or in. */
export function Join() {
  const [token] = useState(() => location.hash.slice(1));
  const [invitation, setInvitation] = useState<Invitation>();
  const [problem, setProblem] = useState<Problem>();
  const [cameSignedIn] = useState(() => !!me.value);
  const signed = me.value;

  useEffect(() => {
    if (token)
      void lookAtInvite(token).then((found) =>
        'problem' in found ? setProblem(found.problem) : setInvitation(found),
      );
  }, [token]);

  async function join() {
    const joined = await acceptInvite(token);
    if ('problem' in joined) return joined.problem;
    replace(`/p/${joined.project}/board`);
    return undefined;
  }
  // who signed up or in for this joins without another tap
  useEffect(() => {
    if (signed && !cameSignedIn && invitation) void join().then(setProblem);
  }, [signed, invitation]);

  const wrong = token ? (problem?.detail ?? problem?.title) : invitesText.noToken;
  return (
    <main class="narrow entrance">
      <Brand />
      {wrong ? (
        <p class="note bad" role="alert">
          {wrong}
        </p>
      ) : (
        <section class="invitation surface" aria-live="polite">
          <h2 class="meta">{invitesText.title}</h2>
          {invitation ? (
            <>
              <strong>{invitation.project}</strong>
              <p>{invitesText.what[invitation.role](invitation.inviter)}</p>
            </>
          ) : (
            <p>{invitesText.looking}</p>
          )}
        </section>
      )}
      {!wrong && !signed && <p>{invitesText.first}</p>}
      {!signed && <SignInOrUp link={wrong ? {} : { invite: token }} />}
      {signed && !wrong && cameSignedIn && invitation && (
        <Form action={invitesText.join} send={join}>
          <p class="meta">{invitesText.asWho(signed.account.name)}</p>
        </Form>
      )}
      {signed && (
        <Link to="/" class="aside">
          {invitesText.toProjects}
        </Link>
      )}
    </main>
  );
}
