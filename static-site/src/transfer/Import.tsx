import '../ui/people.css';
import './import.css';
import { useState } from 'preact/hooks';
import type { BoardPreview, ImportedProject, ImportPreview } from '../api/types';
import { importText } from '../text/import';
import { importPreviewText } from '../text/importPreview';
import { pagesText } from '../text/pages';
import { Form } from '../ui/Form';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { PageBar } from '../ui/PageBar';
import { place, replace } from '../ui/router';
import { BoardImport } from './BoardImport';
import { ContentAccount, isPartial } from './ContentAccount';
import { ImportColumns } from './ImportColumns';
import { ImportReading } from './ImportReading';
import { readDraft } from './importDraft';
import { choices, forgetImport, importing, importProblem, previewFile, startImport } from './importing';
import { mostBytes } from './importSource';

/** Imports boards from other tools: pick a file, preview, import. */
export function Import() {
  const now = importing.value;
  return (
    <main class="narrow import">
      <PageBar title={importText.title} closeTo="/" />
      {now.step === 'pick' && <Pick />}
      {now.step === 'reading' &&
        (now.sent === undefined ? (
          <Progress says={importText.reading(now.file)} />
        ) : (
          <Sending sent={now.sent} then={importText.checking} />
        ))}
      {now.step === 'checking' && <Sending sent={now.sent} then={importText.checking} />}
      {now.step === 'sending' && <Sending sent={now.sent} then={importText.working} />}
      {(now.step === 'choose' || now.step === 'sending') && (
        <Choose preview={now.preview} hidden={now.step !== 'choose'} />
      )}
      {now.step === 'done' && <Done projects={now.projects} boards={now.boards} />}
    </main>
  );
}

function Pick() {
  const [over, setOver] = useState(false);
  const [before] = useState(readDraft);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void previewFile(file);
  };
  return (
    <>
      <p>{importText.why}</p>
      <Wrong />
      {before && <p class="note">{importText.again(before.name)}</p>}
      <label
        class={`drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          type="file"
          class="visually-hidden"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values"
          aria-label={importText.file}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <Icon name="import" />
        <span class="btn primary">{importText.pick}</span>
        <span class="meta only-wide">{importText.drop}</span>
      </label>
      <dl class="import-from">
        {importText.from.map(([tool, how]) => (
          <div key={tool}>
            <dt>{tool}</dt>
            <dd class="meta">{how}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{importText.limits(mostBytes)}</p>
    </>
  );
}

function Wrong() {
  const problem = importProblem.value;
  if (!problem) return null;
  return (
    <p class="note bad" role="alert">
      {problem.detail ?? problem.title}
    </p>
  );
}

/** How far a step is; without a share nobody knows, and the bar says so. */
function Progress({ says, share }: { says: string; share?: number }) {
  return (
    <section class="stack" aria-live="polite">
      <p>{says}</p>
      <progress aria-label={says} max={1} value={share} />
      <p class="meta">{importText.leave}</p>
    </section>
  );
}

function Sending({ sent, then }: { sent: number; then: string }) {
  if (sent === 1) return <Progress says={then} />;
  return <Progress says={importText.sending(sent)} share={sent} />;
}

/** What these files hold is called a board; of others there is one thing in each. */
const ofBoards = ['deck', 'trello'];

/** Stays while the import runs, so that it is as it was when the import is refused. */
function Choose({ preview, hidden }: { preview: ImportPreview; hidden: boolean }) {
  // a refusal that came while another page was shown; later ones are shown by the form
  const [before] = useState(importProblem.value);
  return (
    <div class="stack" hidden={hidden}>
      {before && <Wrong />}
      <p>
        <span class="chip">{importText.kinds[preview.format] ?? preview.format}</span>{' '}
        {ofBoards.includes(preview.format) && importText.boards(preview.boards.length)}
      </p>
      {!!preview.boards.length &&
        preview.warnings.map((warning) => (
          <p key={warning} class="note warn">
            {warning}
          </p>
        ))}
      <ImportReading preview={preview} />
      {preview.columns.length > 0 && <ImportColumns columns={preview.columns} />}
      {preview.boards.length ? <Boards boards={preview.boards} /> : <OtherFile />}
    </div>
  );
}

function Boards({ boards }: { boards: BoardPreview[] }) {
  const taken = choices.value.filter((choice) => choice.taken);
  return (
    <Form
      action={importText.go(taken.length)}
      send={async () => {
        const problem = await startImport();
        const now = importing.value;
        if (now.step === 'done' && place.value.page === 'import') openOnly(now.projects, now.boards);
        return problem;
      }}
      besides={<OtherFile />}
    >
      {boards.map((board) => (
        <BoardImport
          key={board.ref}
          board={board}
          position={taken.findIndex(({ ref }) => ref === board.ref)}
        />
      ))}
    </Form>
  );
}

function OtherFile() {
  return (
    <button type="button" class="btn quiet" onClick={forgetImport}>
      {importText.other}
    </button>
  );
}

/** One project that came across whole opens at once; else the user reads what did not, and picks. */
function openOnly(projects: ImportedProject[], boards: BoardPreview[]): void {
  const [only, ...others] = projects;
  if (!only || others.length || boards.some(({ content }) => isPartial(content))) return;
  replace(`/p/${only.id}/board`);
  forgetImport();
}

function Done({ projects, boards }: { projects: ImportedProject[]; boards: BoardPreview[] }) {
  return (
    <section class="stack">
      <h2>{importText.done}</h2>
      <ul class="people surface">
        {projects.map(({ id, key, name, cards }) => (
          <li key={id}>
            <Link to={`/p/${id}/board`} class="person" label={importText.open(name)}>
              <span class="grow">{name}</span>
              <span class="meta">{pagesText.cards(cards)}</span>
              <span class="key">{key}</span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
      {boards.map(({ ref, title, content = [] }) => (
        <section key={ref} class="board-import surface">
          <h3>{boards.length > 1 ? title : importPreviewText.accountAfter}</h3>
          <ContentAccount content={content} />
        </section>
      ))}
      <div class="row">
        <button type="button" class="btn" onClick={forgetImport}>
          {importText.other}
        </button>
      </div>
    </section>
  );
}
