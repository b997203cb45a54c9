/** A text as a field gives it back: with line breaks of one kind, and without blanks around it. */
const asField = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Whether what stands in a field is another text than the one it was filled with. Only looking at it changes nothing. */
export const isEdited = (typed: string, stored = '') => asField(typed) !== asField(stored);
