import { useEffect, useState } from 'preact/hooks';
import type { Release } from '../api/types';
import { Choice } from '../components/Field';
import { Form, type Given } from '../components/Form';
import { NewLink, OpenLinks } from '../components/OpenLinks';
import { now } from '../components/Time';
import { board } from '../store/board';
import { byRank } from '../store/mirror';
import { openProject } from '../store/openProject';
import { publicLinks } from '../store/publicLinks';
import { when } from '../text/dates';
import { publicText } from '../text/links';

const wholePlan = '';

/** Links that show the plan to everybody who has them: of one release, or all of them. */
export function PublicLinks({ release }: { release?: Release }) {
  const [made, setMade] = useState<{ link: string; of: string }>();
  useEffect(() => void publicLinks.load(), [openProject.value]);
  const { releases, project } = board.value;
  const send = async ({ what = release?.id ?? wholePlan }: Given) => {
    const answer = await publicLinks.make(what === wholePlan ? {} : { release: what });
    if ('problem' in answer) return answer.problem;
    setMade({ ...answer, of: [project?.name, releases[what]?.name].filter(Boolean).join(', ') });
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
      {made && <NewLink link={made.link} title={publicText.shared(made.of)} />}
      <OpenLinks
        links={publicLinks}
        shown={(link) => !release || link.release === release.id}
        name={(link) =>
          link.release ? (releases[link.release]?.name ?? publicText.goneRelease) : publicText.wholePlan
        }
        more={({ createdAt }) => publicText.made(when(new Date(createdAt), now.value))}
      />
    </section>
  );
}
