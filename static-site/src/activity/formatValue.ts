import { nameOf } from '../sync/names';
import { unit } from '../sync/unit';
import { changeText } from '../text/change';
import { dateName } from '../text/dates';
import { kindNames } from '../text/kinds';
import { list } from '../text/language';
import { pagesText } from '../text/pages';
import { amountOf, scopeText } from '../text/scope';
import { settingsText } from '../text/settings';
import { now } from '../ui/Time';

const named = new Set(['stage', 'release', 'epic', 'assignee', 'supersededBy', 'parkedRelease', 'card']);
/** Words of the API, as screens show them. */
const values: Record<string, Record<string, string>> = {
  kind: kindNames,
  role: pagesText.roles,
  estimateUnit: scopeText.units,
  wipPolicy: settingsText.wipPolicies,
};
const dates = new Set(['due', 'targetDate', 'parkedUntil']);

/** The value of a field as a person says it. */
export function formatValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return changeText.empty;
  if (typeof value === 'boolean') return value ? changeText.yes : changeText.no;
  if (Array.isArray(value)) return list(value.map((id) => nameOf(String(id)) ?? changeText.gone));
  if (named.has(field)) return nameOf(String(value)) ?? changeText.gone;
  if (dates.has(field)) return dateName(String(value), now.value);
  if (field === 'estimate' || field === 'capacity') return amountOf(Number(value), unit());
  if (field in values) return values[field]?.[String(value)] ?? String(value);
  return String(value);
}
