import { existsSync } from 'node:fs';
import type { HolidayCalendar } from '#domain/calendars';
import {
  type DeadlineQuestion,
  type Duty,
  type ForecastDifference,
  compareForecasts,
  computeDeadline,
  findDuty,
  formatDateWithDay,
  readQuestion,
  versionOn,
  versionsOf,
} from '#domain/deadlines';
import { type CalendarDate, type Language, addYears, both, dateInWales } from '#domain/kernel';
import { occurrenceHeading } from '#domain/obligations';
import { type ExplainOptions, dateOption, fieldsOf } from '../deadline/options';
import { listAsJson, listUsed } from '../deadline/list-used';
import { readRuleFile, refuseInvalid } from '../deadline/read-rule-file';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError, type Settings } from '../shared/settings';

export interface WhatIfOptions extends ExplainOptions {
  readonly from?: string;
  readonly until?: string;
}

const YEARS = 10;

/** Lists every last day that one rule or question in the place of another would move, bring or take away. */
export async function deadlineWhatIf(
  io: Io,
  manner: Manner,
  settings: Settings,
  [what, other]: readonly [string, string],
  options: WhatIfOptions,
): Promise<boolean> {
  const from = options.from === undefined ? dateInWales(io.clock.now()) : dateOption('from', options.from);
  const until = options.until === undefined ? addYears(from, YEARS) : dateOption('until', options.until);
  const span = { from, until };
  const list = await listUsed(io, manner, settings);
  const sides = [fieldsIn(what, options), fieldsIn(other, options)] as const;
  // what the options give may be for either side
  const rules = sides.flatMap(({ rules }) => rules);
  const asking = { options, rules, calendar: list.calendar };
  const differences = compareForecasts(
    { ...questionIn(what, sides[0].fields, asking), ...span },
    { ...questionIn(other, sides[1].fields, asking), ...span },
  );
  if (manner.json) answerJson(io, { ...span, ...listAsJson(list), differences });
  else if (differences.length === 0) io.out(`${nothingMoves(from, until)[manner.language]}\n`);
  else for (const difference of differences) io.out(`${inWords(difference, manner.language)}\n`);
  return true;
}

interface Asking {
  readonly options: WhatIfOptions;
  /** what the options may be for */
  readonly rules: readonly unknown[];
  readonly calendar: HolidayCalendar;
}

/** The question that a file or duty asks; what the file says itself goes before the options, which are both sides'. */
function questionIn(
  named: string,
  fields: Side['fields'],
  { options, rules, calendar }: Asking,
): DeadlineQuestion {
  const read = readQuestion({ ...fieldsOf(options), ...fields }, calendar, rules);
  if (!read.ok) {
    refuseInvalid(named, read.refusal);
    throw withoutDate(named, read.refusal.refusal.message);
  }
  const first = computeDeadline(read.value.question);
  if (!first.ok) throw withoutDate(named, first.refusal.message);
  return read.value.question;
}

/** One of the two that are compared. */
interface Side {
  readonly fields: Readonly<Record<string, unknown>>;
  /** the rules that the options may be for */
  readonly rules: readonly unknown[];
}

/** Part and version choose among the rules of a duty: the options give them to the side that is one. */
const ownFields = (question: Side['fields']): Side['fields'] =>
  'duty' in question ? question : { part: undefined, on: undefined, ...question };

function fieldsIn(named: string, { part, on }: WhatIfOptions): Side {
  if (!existsSync(named)) {
    const duty = findDuty(named);
    if (duty === undefined) throw noSuch(named);
    return { fields: { duty: named }, rules: rulesOf(duty) };
  }
  const read = readRuleFile(named);
  if (read.kind === 'question')
    return {
      fields: ownFields(read.question),
      rules: 'rule' in read.question ? [read.question['rule']] : [],
    };
  const onDay = on === undefined ? undefined : dateOption('on', on);
  const versions = part === undefined ? Object.values(read.duty.rules)[0] : versionsOf(read.duty, part);
  return {
    fields: ownFields({ rule: versionOn(versions ?? [], onDay)?.rule }),
    rules: rulesOf(read.duty),
  };
}

const rulesOf = ({ rules }: Duty): readonly unknown[] =>
  Object.values(rules).flatMap((versions) => versions.map(({ rule }) => rule));

const noSuch = (named: string): CommandError =>
  new CommandError(
    both(
      `${named} is neither a rule file nor a duty of the statute book (such as D1, also by name).`,
      `Nid yw ${named} yn ffeil reol nac yn ddyletswydd yn y llyfr statud (megis D1, hefyd yn ôl enw).`,
    ),
  );

const withoutDate = (named: string, { en, cy }: { en: string; cy: string }): CommandError =>
  new CommandError(both(`${named} gives no date: ${en}`, `Nid yw ${named} yn rhoi dyddiad: ${cy}`));

const nothingMoves = (from: CalendarDate, until: CalendarDate) =>
  both(
    `Nothing would move from ${formatDateWithDay(from, 'en')} to ${formatDateWithDay(until, 'en')}.`,
    `Ni fyddai dim yn symud o ${formatDateWithDay(from, 'cy')} hyd ${formatDateWithDay(until, 'cy')}.`,
  );

function inWords({ occurrence, was, becomes }: ForecastDifference, language: Language): string {
  const title = occurrenceHeading(undefined, occurrence)[language];
  const day = (on: CalendarDate | null): string =>
    on === null ? NONE[language] : formatDateWithDay(on, language);
  return `${title}: ${day(was)} → ${day(becomes)}`;
}

const NONE = both('no date in these years', 'dim dyddiad yn y blynyddoedd hyn');
