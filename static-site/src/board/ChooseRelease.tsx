import { byRank } from '../model/mirror';
import { board, cardsInOrder } from '../sync/board';
import { shortDate } from '../text/dates';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { shownRelease, showRelease } from './filter';

/** Which release the board shows. */
export function ChooseRelease() {
  const count = (id: string) =>
    cardsInOrder.value.filter(({ release }) => (release ?? 'backlog') === id).length;
  const releases = Object.values(board.value.releases).sort(byRank);
  const choices: [id: string, name: string, note: string][] = [
    ['', text.allReleases, text.cardCount(cardsInOrder.value.length)],
    ...releases.map((release): [string, string, string] => [
      release.id,
      release.name,
      [text.cardCount(count(release.id)), release.targetDate && shortDate(release.targetDate)]
        .filter(Boolean)
        .join(' · '),
    ]),
    ['backlog', text.backlog, text.cardCount(count('backlog'))],
  ];
  return (
    <Sheet label={text.showRelease} closeTo={urlOf({})}>
      <ul class="lines">
        {choices.map(([id, name, note]) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === shownRelease.value}
              onClick={() => {
                showRelease(id);
                back(urlOf({}));
              }}
            >
              <span class="grow">{name}</span>
              <span class="meta">{note}</span>
              {id === shownRelease.value ? <Icon name="check" /> : <span class="icon" />}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
