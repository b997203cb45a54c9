import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import type { BoardPreview, Imported, ImportPreview, Problem } from '../api/types';
import { upload } from '../api/upload';
import { importText } from '../text/import';
import { keyOf } from './key';
import { loadProjects } from './store';

/** What the server takes; told before anything is sent. */
const mostText = 20_000_000;
const mostBytes = 4 * 1024 * 1024;

/** One import at a time; it goes on while other pages are shown. */
export type Importing =
  | { step: 'pick' }
  | { step: 'reading'; file: string }
  | { step: 'checking'; sent: number }
  | { step: 'choose'; preview: ImportPreview }
  | { step: 'sending'; preview: ImportPreview; sent: number }
  | { step: 'done'; projects: Imported[] };

export const importing = signal<Importing>({ step: 'pick' });
/** Why the last step went back to the one before. */
export const importProblem = signal<Problem | undefined>(undefined);

/** What is to become of a board. Releases by the ref of the stack or label that stands for them. */
export interface BoardChoice {
  ref: string;
  id: string;
  taken: boolean;
  key: string;
  name: string;
  stacks: Record<string, string>;
  labels: Record<string, string>;
}
export const choices = signal<BoardChoice[]>([]);

let file = '';
let last: { request: string; key: string } | undefined;

export function choose(ref: string, change: Partial<BoardChoice>): void {
  choices.value = choices.value.map((one) => (one.ref === ref ? { ...one, ...change } : one));
}

/** Reads a file on this device and asks the server what is in it. Nothing is stored. */
export async function previewFile(picked: File): Promise<void> {
  importProblem.value = undefined;
  importing.value = { step: 'reading', file: picked.name };
  try {
    file = await picked.text();
  } catch {
    return again(importText.unreadable);
  }
  if (!/^\s*[[{]/.test(file)) return again(importText.notJson);
  if (file.length > mostText) return again(importText.tooLong(megabytes(file.length)));
  const packed = await pack({ file });
  if (packed.size > mostBytes) return again(importText.tooLarge(megabytes(packed.size)));
  importing.value = { step: 'checking', sent: 0 };
  const answer = await upload<ImportPreview>('/api/imports/preview', packed, packedHeaders, (sent) => {
    if (importing.value.step === 'checking') importing.value = { step: 'checking', sent };
  });
  if (!answer.ok) return again(said(answer.problem));
  choices.value = firstChoices(answer.value.boards ?? []);
  importing.value = { step: 'choose', preview: answer.value };
}

function again(detail: string): void {
  file = '';
  importProblem.value = problem(`${detail} ${importText.keptPreview}`);
  importing.value = { step: 'pick' };
}

/** Makes projects of the chosen boards: all of them or none. Trying the same again continues it. */
export async function startImport(): Promise<Problem | undefined> {
  if (importing.value.step !== 'choose') return undefined;
  const { preview } = importing.value;
  importProblem.value = undefined;
  const boards = choices.value.filter(({ taken }) => taken).map(wanted);
  if (!boards.length) return problem(importText.none);
  importing.value = { step: 'sending', preview, sent: 0 };
  const request = JSON.stringify(boards);
  if (last?.request !== request) last = { request, key: v7() };
  const packed = await pack({ file, boards });
  const headers = { ...packedHeaders, 'Idempotency-Key': last.key };
  const answer = await upload<{ projects: Imported[] }>('/api/imports', packed, headers, (sent) => {
    importing.value = { step: 'sending', preview, sent };
  });
  if (!answer.ok) {
    importing.value = { step: 'choose', preview };
    const kept = answer.problem.status === 0 ? importText.keptMaybe : importText.keptChoices;
    importProblem.value = { ...answer.problem, detail: `${said(answer.problem)} ${kept}` };
    return importProblem.value;
  }
  file = '';
  last = undefined;
  importProblem.value = undefined;
  importing.value = { step: 'done', projects: answer.value.projects };
  void loadProjects();
  return undefined;
}

/** Back to the beginning. What was imported stays. */
export function forgetImport(): void {
  file = '';
  last = undefined;
  importProblem.value = undefined;
  importing.value = { step: 'pick' };
}

function wanted({ taken: _, stacks, labels, ...choice }: BoardChoice): object {
  const mapped = (of: Record<string, string>) => {
    const named = Object.entries(of).map(([ref, release]) => [ref, { release }] as const);
    return named.length ? Object.fromEntries(named) : undefined;
  };
  return { ...choice, stacks: mapped(stacks), labels: mapped(labels) };
}

function firstChoices(boards: BoardPreview[]): BoardChoice[] {
  const keys = new Set<string>();
  return boards.map(({ ref, title, archived }) => {
    const key = keyOf(title, keys);
    keys.add(key);
    const name = title.trim().slice(0, 60);
    return { ref, id: v7(), taken: !archived, key, name, stacks: {}, labels: {} };
  });
}

const packedHeaders = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };

async function pack(value: unknown): Promise<Blob> {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return await new Response(stream).blob();
}

const said = ({ detail, title }: Problem) => detail ?? title;
const problem = (detail: string): Problem => ({ type: 'about:blank', title: detail, status: 0, detail });
const megabytes = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;
