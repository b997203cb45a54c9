import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** The API omits absent values from responses; null occurs only in requests. */
type Present<T> = T extends readonly (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [Name in keyof T]: Present<Exclude<T[Name], null>> }
    : T;

export type Role = Schemas['Role'];
export type Kind = Schemas['CardKind'];
export const kinds = ['feature', 'bug', 'hardening', 'chore', 'spike'] as const satisfies readonly Kind[];
export const areas = [
  'useCases',
  'mvpScope',
  'architecture',
  'maintainability',
  'hardening',
  'performance',
  'testAutomation',
  'deployment',
] as const satisfies readonly Area[];

export type Me = Present<Schemas['Me']>;
export type ProjectSummary = Present<Schemas['ListProjects.ProjectSummary']>;
export type Project = Present<Schemas['Project']>;
export type Stage = Present<Schemas['Stage']>;
export type Release = Present<Schemas['Release']>;
export type Epic = Present<Schemas['Epic']>;
export type Label = Present<Schemas['Label']>;
export type CardTemplate = Present<Schemas['CardTemplate']>;
export type Member = Present<Schemas['Member']>;
export type Card = Present<Schemas['CardSummary']>;
export type CardDetail = Present<Schemas['CardDetail']>;
export type ChecklistItem = Present<Schemas['ChecklistItem']>;
export type Comment = Present<Schemas['Comment']>;
export type Attachment = Present<Schemas['Attachment']>;
export type Link = Present<Schemas['Link']>;
export type UseCase = Present<Schemas['UseCase']>;
export type Check = Present<Schemas['CheckSummary']>;
export type CheckDetail = Present<Schemas['CheckDetail']>;
export type Area = Schemas['Area'];
export type Decision = Present<Schemas['DecisionSummary']>;
export type DecisionDetail = Present<Schemas['DecisionDetail']>;
export type Suggestion = Present<Schemas['SuggestionSummary']>;
export type SuggestionDetail = Present<Schemas['Suggestion']>;
export type SimilarItem = Present<Schemas['Similar.SimilarItem']>;
export type Delta = Present<Schemas['Delta']>;
export type UpdateSource = Present<Schemas['UpdateSource']>;
export type Activity = Present<Schemas['Activity']>;
export type ScopeChange = Present<NonNullable<Schemas['ScopeChangePage']['items']>[number]>;
export type SignUpState = Present<Schemas['ReadSignUp.SignUpState']>;
export type OpenInvite = Present<Schemas['ListInvites.OpenInvite']>;
export type OpenPublicLink = Present<Schemas['ListPublicLinks.OpenPublicLink']>;
export type PublicPlan = Present<Schemas['PublicPlan']>;
export type Invitation = Present<Schemas['LookAtInvite.Invitation']>;
export type ImportPreview = Present<Schemas['Preview']>;
export type ImportColumn = Present<Schemas['ImportedColumn']>;
export type ImportHeader = Present<Schemas['ImportedHeader']>;
export type ColumnField = Schemas['CsvField'];
export type BoardPreview = Present<Schemas['Preview.BoardPreview']>;
export type ContentCount = Present<Schemas['ContentCount']>;
export type Folded = Present<Schemas['Folded']>;
export type Download = Present<Schemas['Download']>;
export type ExportFormat = Schemas['ExportFormat'];
export type AccountDeletionPlan = Present<
  paths['/api/me/deletion']['get']['responses'][200]['content']['application/json']
>;
export type ImportedProject = Present<Schemas['ImportProjects.ImportedProject']>;

/** A problem (RFC 9457) as our routes fill it in. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { detail: string; pointer?: string; parameter?: string; header?: string }[];
  conflicts?: { field: string; from: unknown; to: unknown; now: unknown }[];
  requestId?: string;
  /** Milliseconds the server asks to wait. */
  retryAfter?: number;
  /** What answered in place of the API, if something did: its status, and whether it is a page to look at. */
  answered?: { status: number; page: boolean };
}
