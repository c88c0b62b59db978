import type { Bilingual, JsonValue } from '#domain/kernel';
import type { DeadlineRule } from './rule';

/**
 * What a rule counts from that it does not hold itself. `event`: something that happens, or is expected; `happening`: one that
 * must have happened; `act`: what was done in the occurrence before; `duty`: the date of another duty; `parameter`: a value
 * set outside the law; `pause` and `extension`: what may befall one occurrence; `school` and `sitting`: a calendar;
 * `holidays`: the list of bank holidays.
 */
export interface Need {
  readonly name: string;
  readonly kind:
    | 'event'
    | 'happening'
    | 'act'
    | 'duty'
    | 'parameter'
    | 'pause'
    | 'extension'
    | 'school'
    | 'sitting'
    | 'holidays';
  /** what the rule calls it; null where it gives no words */
  readonly title: Bilingual | null;
  /** the rule has a date without it */
  readonly optional?: true;
  /** of a parameter: the years from one occurrence to the next, the day of the year, or a day to count from */
  readonly sets?: 'interval' | 'day-of-year' | 'day';
}

/** What a rule needs, each name once, in the order in which it stands. A rule is data: names are found by where they stand. */
export function needsOf(rule: DeadlineRule): readonly Need[] {
  const found = new Map<string, Need>();
  const open: (readonly [field: string, value: JsonValue])[] = [['rule', rule as unknown as JsonValue]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [field, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of (value as readonly JsonValue[]).toReversed()) open.push([field, item]);
      continue;
    }
    const node = value as Readonly<Record<string, JsonValue>>;
    for (const need of needsIn(field, node)) if (!found.has(need.name)) found.set(need.name, need);
    open.push(...Object.entries(node).toReversed());
  }
  return [...found.values()];
}

/** The name of the list of bank holidays, as a fact. */
export const HOLIDAYS = 'uk-bank-holidays';

const holidays: Need = {
  name: HOLIDAYS,
  kind: 'holidays',
  title: { en: 'the list of bank holidays', cy: 'y rhestr o wyliau banc' },
  optional: true,
};

/** Whether a part of a rule counts, or rolls over, days off. */
const countsHolidays = ({ primitive, counted, workingDay }: Readonly<Record<string, JsonValue>>): boolean =>
  primitive === 'rolled' || counted === 'working-day' || counted === 'school-day' || workingDay !== undefined;

function needsIn(field: string, node: Readonly<Record<string, JsonValue>>): readonly Need[] {
  return countsHolidays(node) ? [...namedIn(field, node), holidays] : namedIn(field, node);
}

const SETS: Readonly<Record<string, Need['sets']>> = {
  intervalParameter: 'interval',
  monthDay: 'day-of-year',
};

function namedIn(field: string, node: Readonly<Record<string, JsonValue>>): readonly Need[] {
  const title = isBilingual(node['title']) ? node['title'] : null;
  const named = (name: JsonValue | undefined, kind: Need['kind'], optional = false): readonly Need[] =>
    typeof name === 'string' ? [{ name, kind, title, ...(optional && { optional }) }] : [];
  const { kind, primitive, counted } = node;
  if (field === 'pause' || field === 'extension') return named(node['event'], field, true);
  if (kind === 'previous-actual') return named(node['event'], 'act');
  if (counted === 'school-day') return named(node['calendar'], 'school');
  if (counted === 'sitting-day') return named(node['calendar'], 'sitting');
  return [
    ...named(node['event'], 'event'),
    ...(primitive === 'contingent' ? named(node['trigger'], 'happening') : []),
    ...(primitive === 'unless' ? named(node['condition'], 'happening', true) : []),
    ...(kind === 'duty' ? named(node['duty'], 'duty') : []),
    ...named(node['parameter'], 'parameter', field === 'intervalParameter').map((need): Need => ({
      ...need,
      sets: SETS[field] ?? 'day',
    })),
  ];
}

const isBilingual = (value: JsonValue | undefined): value is { readonly en: string; readonly cy: string } =>
  typeof value === 'object' && value !== null && 'en' in value && 'cy' in value;
