import type { ComponentType } from 'preact';
import { Board } from '../board/Board';
import { lazy } from '../ui/lazy';

/** The pages of a project, by their name in the address. */
export const pages = {
  board: Board,
  plan: lazy(() => import('../plan/Plan').then((page) => page.Plan)),
  focus: lazy(() => import('../focus/Focus').then((page) => page.Focus)),
  groundwork: lazy(() => import('../groundwork/Groundwork').then((page) => page.Groundwork)),
  decisions: lazy(() => import('../decision/Decisions').then((page) => page.Decisions)),
  inbox: lazy(() => import('../inbox/Inbox').then((page) => page.Inbox)),
  activity: lazy(() => import('../activity/Activity').then((page) => page.ActivityPage)),
  archive: lazy(() => import('../card/Archive').then((page) => page.Archive)),
  more: lazy(() => import('./More').then((page) => page.More)),
  members: lazy(() => import('../member/Members').then((page) => page.Members)),
  settings: lazy(() => import('../settings/Settings').then((page) => page.Settings)),
} as const;
/** What opens over a page, by the first part of its name; `check-{id}` is the sheet of one thing. */
export const sheets: Record<string, ComponentType<{ id: string }> | undefined> = {
  move: lazy(() => import('../card/MoveTo').then((page) => page.MoveTo)),
  label: lazy(() => import('../card/LabelCards').then((page) => page.LabelCards)),
  release: lazy(() => import('../board/ChooseRelease').then((page) => page.ChooseRelease)),
  accept: lazy(() => import('../inbox/AcceptMany').then((page) => page.AcceptMany)),
  park: lazy(() => import('../inbox/Park').then((page) => page.Park)),
  reject: lazy(() => import('../inbox/Reject').then((page) => page.Reject)),
  merge: lazy(() => import('../inbox/Merge').then((page) => page.Merge)),
  edit: lazy(() => import('../inbox/Edit').then((page) => page.Edit)),
  triaged: lazy(() => import('../inbox/Triaged').then((page) => page.Triaged)),
  jump: lazy(() => import('./Palette').then((page) => page.Palette)),
  keys: lazy(() => import('./Shortcuts').then((page) => page.Shortcuts)),
  check: lazy(() => import('../groundwork/CheckSheet').then((page) => page.CheckSheet)),
  decision: lazy(() => import('../decision/DecisionSheet').then((page) => page.DecisionSheet)),
  supersede: lazy(() => import('../decision/SupersedeSheet').then((page) => page.SupersedeSheet)),
};
export const CardSheet = lazy(() => import('../card/CardSheet').then((page) => page.CardSheet));

/** These open over cards too. */
export const UnsentChanges = lazy(() =>
  import('../changes/UnsentChanges').then((page) => page.UnsentChanges),
);
export const Reason = lazy(() => import('../release/Reason').then((page) => page.Reason));
