import './page-header.css';
import type { ComponentChildren } from 'preact';
import { board } from '../sync/board';
import { productName, text } from '../text/en';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';

/** The head of a page of a project. On a phone its first page leads to the other projects. */
export function PageHeader(props: { title?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="page-header">
      <h1 class={props.children ? undefined : 'grow'}>
        {props.title ?? (
          <Link to="/" label={text.projectOf(board.value.project?.name ?? '')}>
            <span>{board.value.project?.name ?? productName}</span>
            <Icon name="down" />
          </Link>
        )}
      </h1>
      {props.children}
    </header>
  );
}
