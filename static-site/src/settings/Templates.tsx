import * as limits from '../api/limits';
import { type Kind, kinds, type Problem } from '../api/types';
import { saveTemplate, templateOf } from '../card/templates';
import { splitLines } from '../model/splitLines';
import { withEllipsis } from '../model/textLength';
import { canEdit } from '../sync/board';
import { kindNames } from '../text/kinds';
import { pagesText } from '../text/pages';
import { templateText } from '../text/templates';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Icon } from '../ui/Icon';
import { overLimit } from '../ui/Length';
import { Link } from '../ui/Link';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';

/** What new cards of each kind begin with. */
export function Templates() {
  return (
    <section class="stack" aria-labelledby="templates-title">
      <h2 id="templates-title">{templateText.title}</h2>
      <p class="meta">{templateText.why}</p>
      <ul class="lines">
        {kinds.map((kind) => (
          <li key={kind}>
            {canEdit.value ? (
              <Link to={urlOf({ view: 'settings', sheet: `templates-${kind}` })}>
                <TemplateSummary kind={kind} />
                <Icon name="right" />
              </Link>
            ) : (
              <TemplateSummary kind={kind} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TemplateSummary({ kind }: { kind: Kind }) {
  const template = templateOf(kind);
  return (
    <>
      <span class="grow">{kindNames[kind]}</span>
      <span class="meta">
        {template
          ? templateText.begins(splitLines(template.checklist).length, !!template.description)
          : templateText.empty}
      </span>
    </>
  );
}

export function TemplateSheet({ kind }: { kind: Kind }) {
  const closeTo = urlOf({ view: 'settings' });
  const template = templateOf(kind);
  return (
    <Sheet label={templateText.of(kindNames[kind])} closeTo={closeTo}>
      <Form
        action={pagesText.save}
        send={async ({ description = '', checklist = '' }) => {
          const problem = lineProblem(checklist);
          if (problem) return problem;
          await saveTemplate(kind, { description: description.trim(), checklist: checklist.trim() });
          back(closeTo);
          return undefined;
        }}
      >
        <Field label={templateText.description} hint={templateText.descriptionHint}>
          <textarea
            name="description"
            rows={6}
            maxLength={limits.templateDescription}
            defaultValue={template?.description ?? ''}
          />
        </Field>
        <Field label={templateText.checklist} hint={templateText.checklistHint}>
          <textarea
            name="checklist"
            rows={5}
            maxLength={limits.templateChecklist}
            defaultValue={template?.checklist ?? ''}
          />
        </Field>
      </Form>
    </Sheet>
  );
}

/** A line that is too long would be cut in every new card. */
function lineProblem(checklist: string): Problem | undefined {
  const line = splitLines(checklist).find((line) => overLimit(line, limits.checklistItem) > 0);
  if (!line) return undefined;
  const detail = templateText.lineTooLong(withEllipsis(line, 40), limits.checklistItem);
  return { type: 'about:blank', title: detail, status: 422, errors: [{ detail, pointer: '#/checklist' }] };
}
