import { useEffect, useState } from 'preact/hooks';
import type { Release } from '../api/types';
import { openProject } from '../device/openProject';
import { byRank } from '../model/mirror';
import { board } from '../sync/board';
import { relativeTime } from '../text/dates';
import { publicText } from '../text/links';
import { Choice } from '../ui/Field';
import { Form, type FormValues } from '../ui/Form';
import { now } from '../ui/Time';
import { NewLink, OpenLinks } from './OpenLinks';
import { publicLinks } from './planLinks';

const wholePlan = '';

/** Links that show the plan to everybody who has them: of one release, or all of them. */
export function PublicLinks({ release }: { release?: Release }) {
  const [made, setMade] = useState<{ link: string; title: string }>();
  useEffect(() => void publicLinks.load(), [openProject.value]);
  const { releases, project } = board.value;
  const send = async ({ what = release?.id ?? wholePlan }: FormValues) => {
    const answer = await publicLinks.make(what === wholePlan ? {} : { release: what });
    if ('problem' in answer) return answer.problem;
    const shown = releases[what];
    const name = project?.name ?? '';
    const title = shown ? publicText.sharedRelease(name, shown.name) : publicText.shared(name);
    setMade({ ...answer, title });
    return undefined;
  };
  return (
    <section class="stack" aria-labelledby="public-links-title">
      <header>
        {release ? (
          <h3 id="public-links-title">{publicText.links}</h3>
        ) : (
          <h2 id="public-links-title">{publicText.links}</h2>
        )}
        <p class="meta">{release ? publicText.whyRelease : publicText.why}</p>
      </header>
      <Form action={publicText.make} tone="plain" send={send}>
        {!release && (
          <Choice
            label={publicText.what}
            name="what"
            chosen={wholePlan}
            options={[
              [wholePlan, publicText.wholePlan],
              ...Object.values(releases)
                .sort(byRank)
                .map(({ id, name }): [string, string] => [id, name]),
            ]}
          />
        )}
      </Form>
      {made && <NewLink link={made.link} title={made.title} />}
      <OpenLinks
        links={publicLinks}
        shown={(link) => !release || link.release === release.id}
        name={(link) =>
          link.release ? (releases[link.release]?.name ?? publicText.goneRelease) : publicText.wholePlan
        }
        more={({ createdAt }) => publicText.made(relativeTime(new Date(createdAt), now.value))}
      />
    </section>
  );
}
