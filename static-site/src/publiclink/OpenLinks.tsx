import '../ui/people.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { linksText } from '../text/links';
import { Copy } from '../ui/Copy';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import type { Links } from './links';

/** A link that was just made: it is shown only now. */
export function NewLink({ link, title }: { link: string; title: string }) {
  return (
    <div class="note good stack">
      <Field label={linksText.link} hint={linksText.once}>
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
            {linksText.share}
          </button>
        )}
      </div>
    </div>
  );
}

/** Links that are good until they are revoked. */
export function OpenLinks<Open extends { id: string }>(props: {
  links: Links<Open>;
  shown?: (link: Open) => boolean;
  name: (link: Open) => string;
  more: (link: Open) => string;
}) {
  const open = props.links.open.value?.filter(props.shown ?? (() => true));
  return (
    <>
      {open?.length === 0 && <p class="empty">{linksText.none}</p>}
      <ul class="people surface">
        {open?.map((link) => (
          <OpenLink key={link.id} revoke={() => props.links.revoke(link.id)}>
            {props.name(link)}
            <small class="meta">{props.more(link)}</small>
          </OpenLink>
        ))}
      </ul>
    </>
  );
}

function OpenLink(props: { revoke: () => ReturnType<Links<object>['revoke']>; children: ComponentChildren }) {
  const [problem, setProblem] = useState<string>();
  return (
    <li class="person">
      <Icon name="link" />
      <span class="grow">
        {props.children}
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
          const refused = await props.revoke();
          setProblem(refused?.detail ?? refused?.title);
        }}
      >
        {linksText.revoke}
      </button>
    </li>
  );
}
