import { pagesText } from '../text/pages';
import { Icon } from './Icon';
import { back } from './router';

/** The head of a page outside of projects: its title, and the way back. */
export function PageBar(props: { title: string; closeTo: string }) {
  return (
    <header class="bar">
      <button type="button" class="tool" aria-label={pagesText.back} onClick={() => back(props.closeTo)}>
        <Icon name="back" />
      </button>
      <h1 class="grow">{props.title}</h1>
    </header>
  );
}
