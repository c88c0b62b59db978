import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  compareLists,
  fromGovUk,
  govUkListSchema,
  holidayCalendar,
  ukBankHolidays,
  type HolidayCalendar,
  type ListDifference,
  type ListedDivisions,
} from '#calendars';
import { answerQuestion } from '#deadlines';
import { both, canonicalJson, dateInWales, yearOf } from '#kernel';
import { answerJson, say, table, type Io, type Manner } from '../io';
import { now } from '../now';
import { CommandError } from '../settings';

export interface UpdateOptions {
  readonly welsh?: string;
  readonly asAt?: string;
  readonly questions?: string;
  readonly write?: boolean;
  readonly folder?: string;
}

const LIST = 'uk-bank-holidays.json';
const ANNOUNCEMENTS = 'announcements.json';

/** Takes in a newer GOV.UK list: shows what differs and what it would move, and writes only when told to. */
export function calendarUpdate(
  io: Io,
  manner: Manner,
  file: string,
  options: UpdateOptions,
): Promise<boolean> {
  const newer = fromGovUk(
    govUk(file),
    options.welsh === undefined ? null : govUk(options.welsh),
    ukBankHolidays,
  );
  if (!newer.ok) throw new CommandError(newer.refusal.message);
  const asAt = options.asAt ?? dateInWales(now());
  const list = listFile(newer.value, asAt);
  const differences = compareLists(ukBankHolidays, newer.value);
  const moves = options.questions === undefined ? [] : movesOf(options.questions, holidayCalendar(list));
  if (manner.json) answerJson(io, { version: list.version, differences, moves });
  else {
    io.out(table(differences.map(({ division, date, change, title }) => [date, change, division, title])));
    io.out(table(moves.map(({ line, was, becomes }) => [`line ${line}`, was, '→', becomes])));
  }
  say(
    io,
    manner,
    both(
      `${differences.length} holidays differ; ${moves.length} dates would move.`,
      `Mae ${differences.length} o wyliau’n wahanol; byddai ${moves.length} o ddyddiadau’n symud.`,
    ),
  );
  if (options.write === true)
    write(resolve(options.folder ?? 'libs/calendars/data'), list, differences, asAt);
  return Promise.resolve(true);
}

function govUk(file: string) {
  const parsed = govUkListSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const why = `${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`;
  throw new CommandError(
    both(
      `${file} is not a GOV.UK list of bank holidays: ${why}`,
      `Nid rhestr gwyliau banc GOV.UK yw ${file}: ${why}`,
    ),
  );
}

function listFile(divisions: ListedDivisions, asAt: string) {
  const years = divisions['england-and-wales'].map(({ date }) => yearOf(date));
  return {
    about: `Published UK bank holidays by division, with English and Welsh titles, as GOV.UK had published them on ${asAt}. A later proclamation can add a day.`,
    licence: 'Open Government Licence v3.0',
    version: `govuk-bank-holidays@${asAt}/${Math.min(...years)}-${Math.max(...years)}/${contentName(divisions)}`,
    asAt,
    divisions,
  };
}

const contentName = (content: unknown): string =>
  `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12)}`;

/** The questions, one a line, whose last lawful day is another under the newer list. */
function movesOf(file: string, newer: HolidayCalendar) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const [was, becomes] = [ukBankHolidays, newer].map((calendar) => {
        const answer = answerQuestion(JSON.parse(text) as unknown, calendar);
        return answer.ok ? answer.answer.lastLawfulDay : answer.refusal.code;
      });
      return was === becomes || was === undefined || becomes === undefined
        ? []
        : [{ line: index + 1, was, becomes }];
    });
}

/** A holiday added to a year that was published already became known on the day of the newer list. */
function write(
  folder: string,
  list: ReturnType<typeof listFile>,
  differences: readonly ListDifference[],
  asAt: string,
): void {
  const file = resolve(folder, ANNOUNCEMENTS);
  const known = JSON.parse(readFileSync(file, 'utf8')) as { announcements: { date: string }[] };
  const late = differences
    .filter(({ change, date }) => change === 'added' && date <= ukBankHolidays.knownUntil)
    .map(({ date }) => date);
  const added = [...new Set(late)]
    .filter((date) => !known.announcements.some((announcement) => announcement.date === date))
    .map((date) => ({ date, announced: asAt, source: `GOV.UK list of ${asAt}` }));
  const announcements = [...known.announcements, ...added];
  const version = `uk-holiday-announcements@${asAt}/${contentName(announcements)}`;
  writeFileSync(file, `${JSON.stringify({ ...known, version, announcements }, null, 2)}\n`);
  writeFileSync(resolve(folder, LIST), `${JSON.stringify(list, null, 1)}\n`);
}
