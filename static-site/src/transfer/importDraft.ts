import type { ColumnField, ImportColumn } from '../api/types';
import type { CodePage } from './decodeText';

/** What is to become of a board. Releases by the ref of the stack or label that stands for them. */
export interface BoardChoice {
  ref: string;
  id: string;
  taken: boolean;
  key: string;
  name: string;
  stacks: Record<string, string>;
  labels: Record<string, string>;
  /** The stack of the done stage, or `new`; the server's proposal if nothing was chosen. */
  done?: string;
  moveCompleted?: boolean;
}

/** What a column is to be, and how its cells are read. */
export interface ColumnChoice {
  index: number;
  field: ColumnField;
  order?: ImportColumn['order'];
  separator?: ImportColumn['separator'];
}

/** How a table is to be read, where somebody chose. */
export interface ReadingChoices {
  columns?: ColumnChoice[];
  headerLine?: number;
  codePage?: CodePage;
}

/** What was chosen for a file, kept while this tab is open: a browser cannot keep the file itself. */
export interface ImportDraft {
  name: string;
  size: number;
  reading: ReadingChoices;
  choices: BoardChoice[];
}

const key = 'import';

export function readDraft(): ImportDraft | undefined {
  const text = sessionStorage.getItem(key);
  return text ? (JSON.parse(text) as ImportDraft) : undefined;
}

/** What was chosen for this very file. */
export function draftFor(file: File): ImportDraft | undefined {
  const before = readDraft();
  return before?.name === file.name && before.size === file.size ? before : undefined;
}

export function saveDraft(chosen: ImportDraft): void {
  sessionStorage.setItem(key, JSON.stringify(chosen));
}

export function removeDraft(): void {
  sessionStorage.removeItem(key);
}
