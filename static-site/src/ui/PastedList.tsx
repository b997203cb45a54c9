import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListItem } from '../model/listItem';
import { asOne, ofLines, type ParsedList, parseList } from '../model/parseList';
import { splitLines } from '../model/splitLines';
import { split } from '../model/textLength';
import { typingText } from '../text/typing';
import { fitsAll, PastedItems } from './PastedItems';

interface Reading {
  name: (count: number) => string;
  list: ParsedList;
}

/** Shows what a pasted text would become before anything is made of it, and in which ways it can be read. */
function Pasted(props: {
  readings: Reading[];
  textLimit: number;
  /** What stands below the items. */
  remark?: string;
  action: (count: number) => string;
  add: (items: ListItem[]) => unknown;
  close: () => void;
}) {
  const { readings, textLimit, close } = props;
  const [chosen, choose] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const list = (readings[chosen] ?? readings[0])?.list ?? { items: [], leftOut: [] };
  const fits = fitsAll(list, textLimit);
  return (
    <section
      class="pasted"
      aria-label={typingText.pasted}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {readings.length > 1 && (
        <div class="row">
          {readings.map(({ name, list: { items } }, i) => (
            <button key={i} type="button" class="chip" aria-pressed={i === chosen} onClick={() => choose(i)}>
              {name(items.length)}
            </button>
          ))}
        </div>
      )}
      <PastedItems list={list} textLimit={textLimit} />
      {props.remark && <p class="meta">{props.remark}</p>}
      <div class="row">
        <button
          ref={button}
          type="button"
          class="btn small primary"
          aria-disabled={!fits}
          onClick={() => fits && props.add(list.items)}
        >
          {props.action(list.items.length)}
        </button>
        <button type="button" class="btn small" onClick={close}>
          {typingText.cancel}
        </button>
      </div>
    </section>
  );
}

/** A text that becomes things with a title and a text. */
export function PastedList(props: {
  written: string;
  kind: 'card' | 'suggestion';
  textLimit: number;
  add: (items: ListItem[]) => unknown;
  close: () => void;
}) {
  const readings = useMemo(() => readingsOf(props.written), [props.written]);
  return <Pasted key={props.written} {...props} action={typingText.add[props.kind]} readings={readings} />;
}

/** As a list, as its lines, and as one; without those that come to the same. */
function readingsOf(written: string): Reading[] {
  const all: Reading[] = [
    { name: typingText.asList, list: parseList(written) },
    { name: typingText.asLines, list: ofLines(written) },
    { name: () => typingText.asOne, list: asOne(written) },
  ];
  const same = (a: Reading, b: Reading) => JSON.stringify(a.list) === JSON.stringify(b.list);
  return all.filter((reading, i) => all.findIndex((other) => same(reading, other)) === i);
}

/** A text that becomes lines; one that is too long becomes several. */
export function PastedLines(props: {
  written: string;
  limit: number;
  add: (lines: string[]) => unknown;
  close: () => void;
}) {
  const { written, limit } = props;
  const lines = useMemo(() => splitLines(written), [written]);
  const parts = lines.map((line) => split(line, limit));
  const items = parts.flat().map((title) => ({ title, text: '' }));
  const long = parts.filter(({ length }) => length > 1).length;
  return (
    <Pasted
      key={written}
      readings={[{ name: typingText.addLines, list: { items, leftOut: [] } }]}
      textLimit={limit}
      remark={long > 0 ? typingText.split(long) : undefined}
      action={typingText.addLines}
      add={(added) => props.add(added.map(({ title }) => title))}
      close={props.close}
    />
  );
}
