import { text } from '../text/en';

/** The shape of a board, until there is something to show. */
export function Skeleton() {
  return (
    <section class="columns" aria-busy="true" aria-label={text.loadingBoard}>
      {[3, 2, 2, 1].map((cards, column) => (
        <div class="column" key={column}>
          <i class="bone name" />
          {Array.from({ length: cards }, (_, i) => (
            <i class="bone" key={i} />
          ))}
        </div>
      ))}
    </section>
  );
}
