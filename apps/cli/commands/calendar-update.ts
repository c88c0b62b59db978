import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { HolidayCalendar } from '#domain/calendars';
import { answerQuestion } from '#domain/deadlines';
import {
  type Bilingual,
  type Language,
  both,
  canonicalJson,
  commandId,
  dateInWales,
  personId,
} from '#domain/kernel';
import { effectsOfList } from '#application/effects';
import { type MovedDate, movedDates, systemViewer } from '#application/queries';
import { type NewerList, newerList, whoRecordsList } from '#application/holidays';
import type { FactEffect } from '#domain/obligations';
import { listUsed } from '../deadline/list-used';
import { dateOption } from '../deadline/options';
import { effectRow } from './fact-record';
import { differencesTable, givenList } from './given-list';
import { givenText } from '../shared/given-file';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

export interface UpdateOptions {
  readonly welsh?: string;
  readonly asAt?: string;
  readonly questions?: string;
  readonly write?: boolean;
  readonly folder?: string;
}

const LIST = 'uk-bank-holidays.json';
const ANNOUNCEMENTS = 'announcements.json';

/**
 * Takes in a newer GOV.UK list: shows what differs and what it would move on the register and among the questions of a
 * file, and writes only when told to.
 */
export async function calendarUpdate(
  io: Io,
  manner: Manner,
  settings: Settings,
  file: string,
  options: UpdateOptions,
): Promise<boolean> {
  const today = dateInWales(io.clock.now());
  const asAt = options.asAt === undefined ? today : dateOption('as-at', options.asAt);
  const { calendar: known } = await listUsed(io, manner, settings);
  const newer = newerList(givenList(file, options.welsh), known, { asAt, today });
  if (!newer.ok) throw new CommandError(newer.refusal.message);
  const { file: list, calendar, differences } = newer.value;
  const onRegister = await registerMoves(io, settings, calendar);
  const effects = await effectsOnRegister(io, settings, calendar);
  const moves = options.questions === undefined ? [] : movesOf(options.questions, [known, calendar]);
  if (manner.json)
    answerJson(io, { version: list.version, differences, register: onRegister, effects, moves });
  else {
    io.out(differencesTable(differences));
    io.out(table((onRegister ?? []).map((moved) => movedRow(moved, manner.language))));
    io.out(table(moves.map(({ line, was, becomes }) => [`line ${line}`, was, '→', becomes])));
  }
  say(
    io,
    manner,
    both(
      `Holidays that differ: ${differences.length}. Dates of the questions that would move: ${moves.length}.`,
      `Gwyliau sy’n wahanol: ${differences.length}. Dyddiadau’r cwestiynau a fyddai’n symud: ${moves.length}.`,
    ),
  );
  say(io, manner, onRegister === null ? NO_REGISTER : registerWords(onRegister));
  if (effects !== null) describeEffects(io, manner, effects);
  if (options.write === true)
    write(resolve(options.folder ?? 'libs/domain/shipped-holidays/data'), newer.value);
  return true;
}

/** What recording the newer list would set, move or take away; null where no ledger is named. */
async function effectsOnRegister(
  io: Io,
  settings: Settings,
  calendar: HolidayCalendar,
): Promise<readonly FactEffect[] | null> {
  if (!settings['DATABASE_URL']) return null;
  const context = {
    now: io.clock.now(),
    actor: { personId: personId('calendar-update'), roles: ['system' as const] },
    commandId: commandId('preview/calendar-update'),
    calendar,
  };
  return withLedger(settings, async (ledger) => (await effectsOfList(ledger, context)).effects);
}

const NEXT = both(
  'To take it on: “cylch calendar record FILE”, or the page of bank holidays.',
  'I’w mabwysiadu: “cylch calendar record FFEIL”, neu dudalen y gwyliau banc.',
);

function describeEffects(io: Io, manner: Manner, effects: readonly FactEffect[]): void {
  if (manner.json) return;
  const { language } = manner;
  say(
    io,
    manner,
    both(
      `Dates that recording it sets, moves or takes away: ${effects.length}.`,
      `Dyddiadau y mae ei chofnodi yn eu gosod, eu symud neu eu dileu: ${effects.length}.`,
    ),
  );
  io.out(table(effects.map((effect) => effectRow(effect, language))));
  if (effects.length > 0) say(io, manner, whoRecordsList(effects).words);
  say(io, manner, NEXT);
}

/** What the newer list would move on the register; null where no ledger is named. */
async function registerMoves(
  io: Io,
  settings: Settings,
  newer: HolidayCalendar,
): Promise<readonly MovedDate[] | null> {
  if (!settings['DATABASE_URL']) return null;
  const today = dateInWales(io.clock.now());
  return withLedger(settings, (ledger) => movedDates(systemViewer, ledger, { newer, today }));
}

const NO_REGISTER = both(
  'No register was looked at: DATABASE_URL is not set and no local stack was found.',
  'Nid edrychwyd ar gofrestr: nid yw DATABASE_URL wedi’i osod ac ni chafwyd hyd i’r system leol.',
);

const registerWords = (moved: readonly MovedDate[]): Bilingual => {
  const rows = new Set(moved.map(({ obligation }) => obligation)).size;
  return both(
    `Open dates on the register that would move: ${moved.length}, of ${rows} obligations.`,
    `Dyddiadau agored ar y gofrestr a fyddai’n symud: ${moved.length}, o ${rows} o rwymedigaethau.`,
  );
};

const WHAT = {
  'last-day': both('last lawful day', 'diwrnod cyfreithlon olaf'),
  'last-working-day': both('last working day', 'diwrnod gwaith olaf'),
} satisfies Record<MovedDate['what'], Bilingual>;

const movedRow = (
  { obligation, occurrence, reading, what, was, becomes }: MovedDate,
  language: Language,
): readonly string[] => [
  obligation,
  String(occurrence),
  reading,
  WHAT[what][language],
  was ?? '–',
  '→',
  becomes ?? '–',
];

const contentName = (content: unknown): string =>
  `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12)}`;

/** The questions, one a line, whose last lawful day is another under the newer list. */
function movesOf(file: string, lists: readonly [known: HolidayCalendar, newer: HolidayCalendar]) {
  return givenText(file)
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const [was, becomes] = lists.map((calendar) => {
        const answer = answerQuestion(JSON.parse(text) as unknown, calendar);
        return answer.ok ? answer.answer.lastLawfulDay : answer.refusal.code;
      });
      return was === becomes || was === undefined || becomes === undefined
        ? []
        : [{ line: index + 1, was, becomes }];
    });
}

/** The list, and when its late holidays became known: what the folder has, and what the list in force had besides. */
function write(folder: string, { file: list, calendar }: NewerList): void {
  const file = resolve(folder, ANNOUNCEMENTS);
  const known = announcementsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const late = announcementsSchema.safeParse(calendar.source?.announcements).data?.announcements ?? [];
  const added = late.filter(({ date }) => !known.announcements.some((each) => each.date === date));
  const announcements = [...known.announcements, ...added];
  const version = `uk-holiday-announcements@${calendar.asAt}/${contentName(announcements)}`;
  writeFileSync(file, `${JSON.stringify({ ...known, version, announcements }, null, 2)}\n`);
  writeFileSync(resolve(folder, LIST), `${JSON.stringify(list, null, 1)}\n`);
}

const announcementsSchema = z.looseObject({ announcements: z.array(z.looseObject({ date: z.string() })) });
