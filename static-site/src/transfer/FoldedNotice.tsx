import type { Folded } from '../api/types';
import { importPreviewText } from '../text/importPreview';

/** What of one kind is more than a project can have, and where it goes instead. */
export function FoldedNotice({ folded }: { folded: Folded }) {
  return <p class="note warn">{sentence(folded)}</p>;
}

function sentence({ kind, count, limit, names = [], folded, into }: Folded): string {
  const omitted = folded - names.length;
  const named = omitted > 0 ? [...names, importPreviewText.moreNames(omitted)] : names;
  if (kind === 'stages') return importPreviewText.tooManyStages(count, limit, folded, into ?? '', named);
  if (kind === 'epics') return importPreviewText.tooManyEpics(count, limit, folded, named);
  return importPreviewText.tooManyReleases(count, limit, folded, named);
}
