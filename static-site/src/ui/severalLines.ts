function takeLines(event: Event, transfer: DataTransfer | null, take: (text: string) => void): void {
  const text = transfer?.getData('text') ?? '';
  if (!/[\r\n]/.test(text.trim())) return;
  event.preventDefault();
  take(text);
}

/** For a field of one line: takes what is pasted or dropped there and has several, which the field would join. */
export const onSeveralLines = (take: (text: string) => void) => ({
  onPaste: (event: ClipboardEvent) => takeLines(event, event.clipboardData, take),
  onDrop: (event: DragEvent) => takeLines(event, event.dataTransfer, take),
});
