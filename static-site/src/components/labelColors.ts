import { text } from '../text/en';

/** Colours for labels: each stands out at least 3 : 1 from every background, light and dark (WCAG 1.4.11). */
export const colors = [
  { color: 'D33A3C', name: text.colors.red },
  { color: 'C95B0A', name: text.colors.orange },
  { color: 'A97500', name: text.colors.amber },
  { color: '788225', name: text.colors.olive },
  { color: '319047', name: text.colors.green },
  { color: '148D7F', name: text.colors.teal },
  { color: '0088A9', name: text.colors.cyan },
  { color: '1E76D8', name: text.colors.blue },
  { color: '615CDC', name: text.colors.indigo },
  { color: '914AD0', name: text.colors.purple },
  { color: 'CA358B', name: text.colors.pink },
  { color: '6F757E', name: text.colors.grey },
] as const;

/** The first colour that none of the labels has, or else the one that the fewest have. */
export function freeColor(labels: { color: string }[]): string {
  const used = (color: string) => labels.filter((label) => label.color === color).length;
  return colors.map(({ color }) => color).reduce((best, one) => (used(one) < used(best) ? one : best));
}
