import type { components } from './schema';

type Schemas = components['schemas'];

/** The API leaves absent values out of its answers; null is only for requests. */
type Told<T> = T extends readonly (infer Item)[]
  ? Told<Item>[]
  : T extends object
    ? { [Name in keyof T]: Told<Exclude<T[Name], null>> }
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

export type Me = Told<Schemas['Me']>;
export type Welcome = Told<Schemas['SignUp.Welcome']>;
export type ProjectSummary = Told<Schemas['ListProjects.ProjectSummary']>;
export type Project = Told<Schemas['Project']>;
export type Stage = Told<Schemas['Stage']>;
export type Release = Told<Schemas['Release']>;
export type Epic = Told<Schemas['Epic']>;
export type Label = Told<Schemas['Label']>;
export type CardTemplate = Told<Schemas['CardTemplate']>;
export type Member = Told<Schemas['Member']>;
export type Card = Told<Schemas['CardSummary']>;
export type CardDetail = Told<Schemas['CardDetail']>;
export type ChecklistItem = Told<Schemas['ChecklistItem']>;
export type Comment = Told<Schemas['Comment']>;
export type Attachment = Told<Schemas['Attachment']>;
export type Link = Told<Schemas['Link']>;
export type UseCase = Told<Schemas['UseCase']>;
export type Check = Told<Schemas['CheckSummary']>;
export type CheckDetail = Told<Schemas['CheckDetail']>;
export type Area = Schemas['Area'];
export type Decision = Told<Schemas['DecisionSummary']>;
export type DecisionDetail = Told<Schemas['DecisionDetail']>;
export type Suggestion = Told<Schemas['SuggestionSummary']>;
export type SuggestionDetail = Told<Schemas['Suggestion']>;
export type Like = Told<Schemas['Similar.Like']>;
export type Delta = Told<Schemas['Delta']>;
export type Updates = Told<Schemas['UpdateSource']>;
export type Activity = Told<Schemas['Activity']>;
export type ScopeChange = Told<Schemas['ScopeChangePage.Told']>;
export type ActivityPage = Told<Schemas['ActivityPage']>;
export type SignUpState = Told<Schemas['ReadSignUp.SignUpState']>;
export type Invite = Told<Schemas['CreateInvite.Invite']>;
export type OpenInvite = Told<Schemas['ListInvites.OpenInvite']>;
export type OpenPublicLink = Told<Schemas['ListPublicLinks.OpenPublicLink']>;
export type PublicPlan = Told<Schemas['PublicPlan']>;
export type Invitation = Told<Schemas['LookAtInvite.Invitation']>;
export type ImportPreview = Told<Schemas['Preview']>;
export type ImportColumn = Told<Schemas['ImportedColumn']>;
export type ColumnField = Schemas['CsvField'];
export type BoardPreview = Told<Schemas['Preview.BoardPreview']>;
export type Download = Told<Schemas['Download']>;
export type ExportFormat = Schemas['ExportFormat'];
export type Farewell = Told<Schemas['AccountDeletionPlan']>;
export type Imported = Told<Schemas['ImportProjects.Made']>;

/** RFC 9457, as our routes fill it in. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { detail: string; pointer?: string; parameter?: string; header?: string }[];
  conflicts?: { field: string; from: unknown; to: unknown; now: unknown }[];
  /** Milliseconds the server asks to wait. */
  retryAfter?: number;
}
