const isNative = CSS.supports('field-sizing', 'content');

/** Shows all of a text in browsers that do not fit the height of a field to it (`field-sizing` in base.css). */
export function fitHeight(field: Element | null): void {
  if (isNative || !(field instanceof HTMLTextAreaElement)) return;
  field.style.height = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
}
