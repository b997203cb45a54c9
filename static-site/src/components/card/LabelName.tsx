import { board } from '../../store/store';

/** A label with its colour as a dot: the colour alone says nothing. */
export function LabelName({ id }: { id: string }) {
  const label = board.value.labels[id];
  if (!label) return null;
  return (
    <span class="chip label">
      <Dot color={label.color} />
      {label.name}
    </span>
  );
}

/** An attribute of a drawing, because our policy allows no style in the document. */
export function Dot({ color }: { color: string }) {
  return (
    <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill={`#${color}`} />
    </svg>
  );
}
