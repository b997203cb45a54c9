import { effect, signal } from '@preact/signals';
import { v7 } from 'uuid';
import * as limits from '../api/limits';
import type {
  BoardPreview,
  ColumnField,
  ImportColumn,
  ImportedProject,
  ImportPreview,
  Problem,
} from '../api/types';
import { upload } from '../api/upload';
import { accountId, onAccountChange } from '../device/account';
import { projectKeyFor } from '../model/projectKey';
import { shorten } from '../model/textLength';
import { loadProjects } from '../sync/projectList';
import { importText } from '../text/import';
import { timeZone } from '../text/language';
import { type CodePage, NotTextError } from './decodeText';
import { doneStack } from './doneStack';
import {
  type BoardChoice,
  type ColumnChoice,
  draftFor,
  type ReadingChoices,
  removeDraft,
  saveDraft,
} from './importDraft';
import {
  gzip,
  gzipHeaders,
  ImportRefusedError,
  type ReadSource,
  readSource,
  type Source,
} from './importSource';

/** One import at a time; it goes on while other pages are shown. */
export type Importing =
  | { step: 'pick' }
  | { step: 'reading'; file: string; sent?: number }
  | { step: 'checking'; sent: number }
  | { step: 'choose'; preview: ImportPreview }
  | { step: 'sending'; preview: ImportPreview; sent: number }
  | { step: 'done'; projects: ImportedProject[]; boards: BoardPreview[] };

export const importing = signal<Importing>({ step: 'pick' });
/** Why the last step went back to the one before. */
export const importProblem = signal<Problem | undefined>(undefined);
/** Whether a table is being previewed again because a column was mapped differently. */
export const rereading = signal(false);

export const choices = signal<BoardChoice[]>([]);
/** How a table is to be read, where somebody chose. */
export const reading = signal<ReadingChoices>({});
/** The code page of the file, if it has one, and a sample of it. */
export const readAs = signal<{ codePage: CodePage; sample: string } | undefined>(undefined);

let picked: File | undefined;
let source: Source | undefined;
let last: { request: string; key: string } | undefined;
let readings = 0;

effect(() => {
  const chosen = { reading: reading.value, choices: choices.value };
  if (picked && chosen.choices.length) saveDraft({ name: picked.name, size: picked.size, ...chosen });
});

export function choose(ref: string, change: Partial<BoardChoice>): void {
  choices.value = choices.value.map((choice) => (choice.ref === ref ? { ...choice, ...change } : choice));
}

/** What a card has one of; the others can be in several columns. */
const several: ColumnField[] = [
  'description',
  'labels',
  'assignee',
  'checklist',
  'comment',
  'attachment',
  'blockedBy',
  'blocks',
  'line',
  'skip',
];

/** Maps a column to another field and previews the table again. A field that another column had goes to this one. */
export async function chooseColumn(index: number, change: Partial<ColumnChoice>): Promise<void> {
  if (importing.value.step !== 'choose') return;
  const { preview } = importing.value;
  const { field } = change;
  const before: ColumnChoice[] = reading.value.columns ?? preview.columns.map(choiceOf);
  const columns = before.map((column) => {
    if (column.index === index) return { ...column, ...change };
    return field && column.field === field && !several.includes(field)
      ? { ...column, field: 'skip' as const }
      : column;
  });
  const shown = preview.columns.map((column) => ({
    ...column,
    ...columns.find((choice) => choice.index === column.index),
  }));
  importing.value = { step: 'choose', preview: { ...preview, columns: shown } };
  const stages = (of: ColumnChoice[]) =>
    of.filter((column) => column.field === 'stage').map((column) => column.index);
  await readAgain({ ...reading.value, columns }, `${stages(before)}` === `${stages(columns)}`);
}

const choiceOf = ({ index, field, order, separator, unclearDate }: ImportColumn): ColumnChoice => ({
  index,
  field,
  // an order that was not chosen stays a guess, so that the note about it stays too
  order: unclearDate ? undefined : order,
  separator,
});

/** Reads the table with another header; 0 for none. Its columns are others then. */
export const chooseHeader = (headerLine: number): Promise<void> =>
  readAgain({ ...reading.value, columns: undefined, headerLine });

/** Reads the file with another code page. */
export async function chooseCodePage(codePage: CodePage): Promise<void> {
  const file = picked;
  if (importing.value.step !== 'choose' || !file) return;
  const mine = ++readings;
  rereading.value = true;
  try {
    const read = await readSource(file, () => {}, codePage);
    if (mine !== readings) return;
    keepSource(read);
    await readAgain({ ...reading.value, columns: undefined, codePage });
  } catch (failure) {
    if (mine !== readings) return;
    rereading.value = false;
    importProblem.value = problem(failure instanceof Error ? failure.message : importText.unreadable);
  }
}

/**
 * Previews the file again after somebody chose how it is read.
 * @param sameStages whether a chosen done stage is still the same: others have the same refs
 */
async function readAgain(chosen: ReadingChoices, sameStages = false): Promise<void> {
  if (importing.value.step !== 'choose') return;
  reading.value = chosen;
  const mine = ++readings;
  rereading.value = true;
  const answer = await fetchPreview(() => {});
  if (mine !== readings) return;
  rereading.value = false;
  if (importing.value.step !== 'choose') return;
  importProblem.value = answer.ok ? undefined : answer.problem;
  if (answer.ok) {
    show(answer.value, sameStages ? choices.value : choices.value.map(({ done: _, ...kept }) => kept));
  }
}

function keepSource({ source: read, codePage, sample }: ReadSource): void {
  source = read;
  readAs.value = codePage && { codePage, sample: sample ?? '' };
}

/** Reads a file on this device and asks the server what is in it. Nothing is stored. */
export async function previewFile(file: File): Promise<void> {
  importProblem.value = undefined;
  importing.value = { step: 'reading', file: file.name };
  const before = draftFor(file);
  picked = file;
  choices.value = [];
  reading.value = before?.reading ?? {};
  try {
    const showSent = (sent: number) => {
      if (importing.value.step === 'reading') importing.value = { ...importing.value, sent };
    };
    keepSource(await readSource(file, showSent, reading.value.codePage));
  } catch (failure) {
    if (failure instanceof ImportRefusedError) return backToPick(message(failure.problem));
    return backToPick(failure instanceof NotTextError ? failure.message : importText.unreadable);
  }
  importing.value = { step: 'checking', sent: 0 };
  let answer = await fetchPreview(showProgress);
  if (!answer.ok && (reading.value.columns || reading.value.headerLine !== undefined)) {
    // the choices were for another file of the same name
    reading.value = { codePage: reading.value.codePage };
    answer = await fetchPreview(showProgress);
  }
  // another file was picked meanwhile, or another account signed in
  if (picked !== file) return;
  if (!answer.ok) return backToPick(message(answer.problem));
  show(answer.value, before?.choices ?? []);
}

const showProgress = (sent: number) => {
  if (importing.value.step === 'checking') importing.value = { step: 'checking', sent };
};

async function fetchPreview(sent: (share: number) => void) {
  const body = await gzip(JSON.stringify({ ...source, ...wantedReading() }));
  return await upload<ImportPreview>('/api/imports/preview', body, gzipHeaders, sent);
}

/** Shows what is in the file; what was chosen for its boards before stays chosen. */
function show(preview: ImportPreview, before: BoardChoice[]): void {
  choices.value = firstChoices(preview).map((first) => {
    const board = preview.boards.find(({ ref }) => ref === first.ref);
    const earlier = before.find(({ ref }) => ref === first.ref);
    if (!board || !earlier) return first;
    const { stacks, labels, ...kept } = earlier;
    return { ...kept, stacks: known(stacks, board.stacks), labels: known(labels, board.labels) };
  });
  importing.value = { step: 'choose', preview };
}

function known(mapped: Record<string, string>, things: { ref: string }[] = []): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapped).filter(([mappedRef]) => things.some(({ ref }) => ref === mappedRef)),
  );
}

function backToPick(detail: string): void {
  source = undefined;
  importProblem.value = problem(`${detail} ${importText.keptPreview}`);
  importing.value = { step: 'pick' };
}

/** Makes projects of the chosen boards: all of them or none. Trying the same again continues it. */
export async function startImport(): Promise<Problem | undefined> {
  if (importing.value.step !== 'choose') return undefined;
  const account = accountId();
  const { preview } = importing.value;
  importProblem.value = undefined;
  const boards = choices.value
    .filter(({ taken }) => taken)
    .map((choice) =>
      wanted(
        choice,
        preview.boards.find(({ ref }) => ref === choice.ref),
      ),
    );
  if (!boards.length) return problem(importText.none);
  importing.value = { step: 'sending', preview, sent: 0 };
  const request = JSON.stringify({ ...wantedReading(), boards });
  if (last?.request !== request) last = { request, key: v7() };
  const body = await gzip(JSON.stringify({ ...source, ...wantedReading(), boards }));
  const headers = { ...gzipHeaders, 'Idempotency-Key': last.key };
  const answer = await upload<{ projects: ImportedProject[] }>('/api/imports', body, headers, (sent) => {
    importing.value = { step: 'sending', preview, sent };
  });
  if (accountId() !== account) return undefined;
  if (!answer.ok) {
    importing.value = { step: 'choose', preview };
    const kept = answer.problem.status === 0 ? importText.keptMaybe : importText.keptChoices;
    importProblem.value = { ...answer.problem, detail: `${message(answer.problem)} ${kept}` };
    return importProblem.value;
  }
  const imported = preview.boards.filter(({ ref }) =>
    choices.value.some((choice) => choice.taken && choice.ref === ref),
  );
  forgetAll();
  importing.value = { step: 'done', projects: answer.value.projects, boards: imported };
  void loadProjects();
  return undefined;
}

/** Back to the beginning. What was imported stays. */
export function forgetImport(): void {
  forgetAll();
  importing.value = { step: 'pick' };
}

onAccountChange(forgetImport);

function forgetAll(): void {
  picked = undefined;
  source = undefined;
  last = undefined;
  reading.value = {};
  readAs.value = undefined;
  choices.value = [];
  importProblem.value = undefined;
  removeDraft();
}

/** How the file is to be read. Times count in the time zone of this device. */
function wantedReading(): object {
  const { columns, headerLine } = reading.value;
  return { columns, headerLine, timeZone: timeZone() };
}

function wanted({ taken: _, stacks, labels, ...choice }: BoardChoice, board?: BoardPreview): object {
  const mapped = (of: Record<string, string>) => {
    const named = Object.entries(of).map(([ref, release]) => [ref, { release }] as const);
    return named.length ? Object.fromEntries(named) : undefined;
  };
  const done = board && doneStack(board, { stacks, done: choice.done });
  return { ...choice, stacks: mapped(stacks), labels: mapped(labels), done };
}

/** The key that the cards have already: those of a table with SHOP-17 are found by it again. */
function keyOf(columns: ImportColumn[]): string | undefined {
  const number = columns.find(({ field }) => field === 'number');
  return /^([A-Z][A-Z0-9]{1,5})-\d+$/.exec(number?.sample ?? '')?.[1];
}

function firstChoices({ format, boards = [], columns }: ImportPreview): BoardChoice[] {
  const keys = new Set<string>();
  return boards.map(({ ref, title, archived }: BoardPreview) => {
    // a table has no name of its own
    const name = shorten((format === 'csv' ? nameOf(picked) : title).trim(), limits.name);
    const key = keyOf(columns) ?? projectKeyFor(name, keys);
    keys.add(key);
    return { ref, id: v7(), taken: !archived, key, name, stacks: {}, labels: {} };
  });
}

const nameOf = (file: File | undefined) => file?.name.replace(/\.[^.]*$/, '') ?? '';
const message = ({ detail, title }: Problem) => detail ?? title;
const problem = (detail: string): Problem => ({ type: 'about:blank', title: detail, status: 0, detail });
