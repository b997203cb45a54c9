import './markdown.css';
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
  const [plain, setPlain] = useState(true);
  const render = rendered.value;
  useLayoutEffect(() => {
    if (!render) load();
    const nodes = render && nodesOf(render, source);
    box.current?.replaceChildren(nodes ?? source);
    setPlain(!nodes);
  }, [source, render]);
  return <div ref={box} dir="auto" class={plain ? 'markdown plain' : 'markdown'} />;
}

/** No text keeps a page from being shown: what the parser cannot take is shown as it was written. */
function nodesOf(render: Rendered, source: string): DocumentFragment | undefined {
  try {
    return render(source);
  } catch {
    return undefined;
  }
}
