import './markdown.css';
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Rendered = typeof import('./renderMarkdown').rendered;
const rendered = signal<Rendered | undefined>(undefined);
let loading = false;

/** Loads the parser once; until then, and when it cannot be loaded, the text is read as it was written. */
function load(): void {
  if (loading) return;
  loading = true;
  import('./renderMarkdown')
    .then((module) => {
      rendered.value = module.rendered;
    })
    .catch(() => {
      loading = false;
    });
}

/** Markdown as a page. Nothing in it runs, and nothing is fetched to show it. */
export function Markdown({ source }: { source: string }) {
  const box = useRef<HTMLDivElement>(null);
  const render = rendered.value;
  useLayoutEffect(() => {
    if (render) box.current?.replaceChildren(render(source));
    else {
      box.current?.replaceChildren(source);
      load();
    }
  }, [source, render]);
  return <div ref={box} class={render ? 'markdown' : 'markdown plain'} />;
}
