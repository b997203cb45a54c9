import { board } from './store';

/** The name of whatever an id stands for in the open project; undefined when it is no longer there. */
export function nameOf(id: string): string | undefined {
  const { stages, releases, epics, labels, members, cards, useCases, checks, decisions, suggestions } =
    board.value;
  return (
    (stages[id] ?? releases[id] ?? epics[id] ?? labels[id] ?? members[id])?.name ??
    (cards[id] ?? decisions[id] ?? suggestions[id])?.title ??
    useCases[id]?.text ??
    checks[id]?.question
  );
}
