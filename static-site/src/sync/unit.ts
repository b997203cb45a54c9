import { board } from './board';

/** What the open project estimates in. */
export const unit = () => board.value.project?.estimateUnit ?? 'points';
