/** The answers of the API, as the routes give them; absent means empty or none. */
export type Role = 'owner' | 'editor' | 'viewer';
export const kinds = ['feature', 'bug', 'hardening', 'chore', 'spike'] as const;
export type Kind = (typeof kinds)[number];
export interface Me {
  account: { id: string; username: string; name: string };
  recoveryCodesLeft: number;
}
export interface ProjectSummary {
  id: string;
  key: string;
  name: string;
  purpose?: string;
  role: Role;
  archived?: boolean;
}
interface Thing {
  id: string;
  revision: number;
}
export interface Project extends Thing {
  key: string;
  name: string;
  purpose?: string;
}
export interface Stage extends Thing {
  name: string;
  rank: string;
  wipLimit?: number;
  done: boolean;
}
export interface Release extends Thing {
  name: string;
  rank: string;
  state: 'planned' | 'locked' | 'shipped';
  targetDate?: string;
}
export interface Epic extends Thing {
  name: string;
  rank: string;
}
export interface Label extends Thing {
  name: string;
  color: string;
}
export interface Member extends Thing {
  username: string;
  name: string;
  role: Role;
}
export interface Card extends Thing {
  number: number;
  title: string;
  kind: Kind;
  stage: string;
  release?: string;
  epic?: string;
  assignee?: string;
  labels?: string[];
  estimate?: number;
  due?: string;
  rank: string;
  checklistDone?: number;
  checklistTotal?: number;
  comments?: number;
  archived?: boolean;
}
export interface Delta {
  revision: number;
  since: number;
  project?: Project;
  stages?: Stage[];
  releases?: Release[];
  epics?: Epic[];
  labels?: Label[];
  members?: Member[];
  cards?: Card[];
  removed?: { kind: string; id: string; revision: number }[];
}
export interface CardDetail {
  card: Card;
  description?: string;
  comments?: { id: string; authorName: string; body: string; createdAt: string }[];
  checklist?: { id: string; text: string; done?: boolean; rank: string }[];
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
}
