import { colorNames } from '../text/settings';

/** Colours for labels: each stands out at least 3 : 1 from every background, light and dark (WCAG 1.4.11). */
export const colors = [
  { color: 'D33A3C', name: colorNames.red },
  { color: 'C95B0A', name: colorNames.orange },
  { color: 'A97500', name: colorNames.amber },
  { color: '788225', name: colorNames.olive },
  { color: '319047', name: colorNames.green },
  { color: '148D7F', name: colorNames.teal },
  { color: '0088A9', name: colorNames.cyan },
  { color: '1E76D8', name: colorNames.blue },
  { color: '615CDC', name: colorNames.indigo },
  { color: '914AD0', name: colorNames.purple },
  { color: 'CA358B', name: colorNames.pink },
  { color: '6F757E', name: colorNames.grey },
] as const;

/** The first colour that none of the labels has, or else the one that the fewest have. */
export function freeColor(labels: { color: string }[]): string {
  const used = (color: string) => labels.filter((label) => label.color === color).length;
  return colors.map(({ color }) => color).reduce((best, color) => (used(color) < used(best) ? color : best));
}
