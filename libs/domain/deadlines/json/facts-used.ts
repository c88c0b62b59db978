import {
  type Bilingual,
  type Fault,
  type JsonValue,
  both,
  isCalendarDate,
  isMonthDay,
  jsonPointer,
} from '#domain/kernel';
import type { Facts } from '../rules/question';
import { intervalSchema } from '../rules/simple-rules';

/** What a parameter stands for, where the rule says so. */
type ParameterForm = 'date' | 'day-of-year' | 'interval';

/** The names of the facts that rules ask for, by the field of a question that gives them. */
interface FactsUsed {
  readonly anchors: Set<string>;
  readonly stops: Set<string>;
  readonly schools: Set<string>;
  readonly sittings: Set<string>;
  readonly parameters: Map<string, ParameterForm | null>;
  /** duties that are counted from */
  readonly rules: Set<string>;
}

type FactField = keyof FactsUsed;

const FIELDS: readonly FactField[] = ['rules', 'anchors', 'parameters', 'stops', 'schools', 'sittings'];

/** The facts that rules use, and the duties that they count from. A rule is data: names are found by where they stand. */
function factsUsed(rules: readonly unknown[], duties: Facts['duties'] = {}): FactsUsed {
  const used: FactsUsed = {
    anchors: new Set(),
    stops: new Set(),
    schools: new Set(),
    sittings: new Set(),
    parameters: new Map(),
    rules: new Set(),
  };
  const open: (readonly [field: string, value: JsonValue])[] = rules.map((rule) => ['rule', asJson(rule)]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [field, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isList(value)) {
      for (const item of value) open.push([field, item]);
      continue;
    }
    note(used, field, value);
    const { duty } = value;
    if (value['kind'] === 'duty' && typeof duty === 'string' && !used.rules.has(duty)) {
      used.rules.add(duty);
      if (Object.hasOwn(duties, duty)) open.push(['rule', asJson(duties[duty])]);
    }
    open.push(...Object.entries(value));
  }
  return used;
}

/** Rules are JSON: they come from files and questions. */
const asJson = (rule: unknown): JsonValue => (rule ?? null) as JsonValue;

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

function note(used: FactsUsed, field: string, node: Readonly<Record<string, JsonValue>>): void {
  const { event, trigger, condition, duty, parameter, calendar, counted, kind, primitive } = node;
  if (typeof event === 'string') used[field === 'pause' ? 'stops' : 'anchors'].add(event);
  if (primitive === 'contingent' && typeof trigger === 'string') used.anchors.add(trigger);
  if (primitive === 'unless' && typeof condition === 'string') used.anchors.add(condition);
  if (kind === 'duty' && typeof duty === 'string') used.anchors.add(duty);
  if (typeof parameter === 'string') used.parameters.set(parameter, formOf(field, kind));
  if (typeof calendar === 'string' && counted === 'school-day') used.schools.add(calendar);
  if (typeof calendar === 'string' && counted === 'sitting-day') used.sittings.add(calendar);
}

function formOf(field: string, kind: JsonValue | undefined): ParameterForm | null {
  if (kind === 'parameter') return 'date';
  if (field === 'intervalParameter') return 'interval';
  return field === 'monthDay' ? 'day-of-year' : null;
}

/** With the rules of one’s own by name. */
type GivenFacts = Facts & { readonly rules?: Facts['duties'] };

/**
 * The facts of a question that its rules do not use, and the values that they cannot use, each by name.
 * @param rules as data, perhaps not judged yet
 */
export function factFaults(rules: readonly unknown[], facts: GivenFacts): readonly Fault[] {
  const used = factsUsed(rules, facts.duties);
  return [...FIELDS.flatMap((field) => unusedIn(field, used, facts)), ...unfitParameters(used, facts)];
}

const unusedIn = (field: FactField, used: FactsUsed, facts: GivenFacts): readonly Fault[] =>
  Object.keys(facts[field] ?? {})
    .filter((name) => !used[field].has(name))
    .map((name) => ({
      pointer: jsonPointer([field, name]),
      message: unused(field, name, [...used[field].keys()]),
    }));

const unused = (field: FactField, name: string, names: readonly string[]) =>
  names.length === 0
    ? both(
        `The rule uses nothing under ${field}: leave “${name}” out.`,
        `Nid yw’r rheol yn defnyddio dim o dan ${field}: gadewch “${name}” allan.`,
      )
    : both(
        `The rule does not use “${name}”. Under ${field} it uses ${names.join(', ')}: check the name, or leave it out.`,
        `Nid yw’r rheol yn defnyddio “${name}”. O dan ${field} mae’n defnyddio ${names.join(', ')}: gwiriwch yr enw, neu gadewch ef allan.`,
      );

/** Why a parameter’s value cannot stand for what a rule wants of it; null where it can, or the rule does not use it. */
export const unfitValue = (rule: unknown, name: string, value: string | number): Bilingual | null =>
  unfitParameters(factsUsed([rule]), { parameters: { [name]: value } })[0]?.message ?? null;

/** Whether a value can stand for what the rule wants of it. */
const FITS: Readonly<Record<ParameterForm, (value: string | number) => boolean>> = {
  date: (value) => typeof value === 'string' && isCalendarDate(value),
  'day-of-year': (value) => typeof value === 'string' && isMonthDay(value),
  interval: (value) => intervalSchema.safeParse(value).success,
};

const WANTED: Readonly<Record<ParameterForm, { readonly en: string; readonly cy: string }>> = {
  date: both('a day, as text: YYYY-MM-DD', 'ddiwrnod, fel testun: BBBB-MM-DD'),
  'day-of-year': both('a day of the year, as text: MM-DD', 'ddiwrnod o’r flwyddyn, fel testun: MM-DD'),
  interval: both(
    `a whole number of years from 1 to ${intervalSchema.maxValue}`,
    `rif cyfan o flynyddoedd o 1 i ${intervalSchema.maxValue}`,
  ),
};

const unfitParameters = ({ parameters }: FactsUsed, facts: Facts): readonly Fault[] =>
  [...parameters].flatMap(([name, form]) => {
    const given = facts.parameters ?? {};
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || form === null || FITS[form](value)) return [];
    const wanted = WANTED[form];
    const message = both(
      `“${name}” is ${JSON.stringify(value)}, and the rule needs ${wanted.en}.`,
      `“${name}” yw ${JSON.stringify(value)}, ac mae angen ar y rheol ${wanted.cy}.`,
    );
    return [{ pointer: jsonPointer(['parameters', name]), message }];
  });
