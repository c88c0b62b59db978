import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryFile } from '#application/directory';
import { MOST_EVENTS, type Rehearsed, type RehearsedItem, rehearse } from '#application/rehearsal';
import { type Bilingual, type CalendarDate, both, dateInWales, yearOf } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { occurrenceHeading } from '#domain/obligations';
import { programVersion } from '#platform/program-version';
import { createScratchDatabase } from '#record/migrations';
import { openSealedLedger } from '#record/sealed-ledger';
import { accepted, yearsOf } from '../shared/accepted';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

/** What the command line says besides. */
export interface RehearseOptions {
  readonly years: string;
  readonly out?: string;
  readonly doneInTime?: boolean;
}

/** The coming years of an obligation on a scratch ledger, as a table and, where asked, as files. */
export async function rehearseCommand(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  { years: given, out, doneInTime = false }: RehearseOptions,
): Promise<boolean> {
  const years = yearsOf(given);
  const files = out === undefined ? null : filesIn(out);
  const adminUrl = settings['DATABASE_ADMIN_URL'] ?? required(settings, 'DATABASE_URL');
  const directory = new DirectoryFile(required(settings, 'DIRECTORY_FILE'));
  const now = io.clock.now();
  const asked = { id, years, doneInTime, now, onDay: yearsOn(io, manner, dateInWales(now)) };
  const rehearsed = accepted(
    await withLedger(settings, (ledger) =>
      rehearse(
        {
          ledger,
          directory,
          openScratch: () => openScratch(adminUrl),
          settings: {
            from: settings['MAIL_FROM'] ?? 'Cylch <cylch@cylch.invalid>',
            webUrl: settings['WEB_URL'] ?? 'http://cylch.invalid',
          },
          program: programVersion(),
        },
        asked,
      ),
    ),
  );
  const shown = rehearsed.items.length === 0 ? '' : table(rehearsed.items.map((item) => rowOf(item, manner)));
  if (files !== null) {
    writeFileSync(files.history, rehearsed.items.map((item) => `${JSON.stringify(item)}\n`).join(''));
    writeFileSync(files.table, shown);
    say(io, manner, both(`Written to ${out}.`, `Ysgrifennwyd i ${out}.`));
  }
  if (manner.json) answerJson(io, rehearsed);
  else io.out(shown);
  for (const sentence of summaryOf(rehearsed)) say(io, manner, sentence);
  return true;
}

/** Says each year as it begins. */
function yearsOn(io: Io, manner: Manner, today: CalendarDate): (on: CalendarDate) => void {
  let said = yearOf(today);
  return (on) => {
    const year = yearOf(on);
    if (year === said) return;
    said = year;
    say(io, manner, both(`Rehearsed up to ${year} …`, `Ymarferwyd hyd at ${year} …`));
  };
}

/** @throws CommandError where the folder holds a history already */
function filesIn(folder: string): { readonly history: string; readonly table: string } {
  const files = { history: join(folder, 'history.jsonl'), table: join(folder, 'table.txt') };
  if (existsSync(files.history) || existsSync(files.table))
    throw new CommandError(
      both(
        `${folder} holds a rehearsal already. Name another folder.`,
        `Mae ${folder} eisoes yn cynnwys ymarfer. Enwch ffolder arall.`,
      ),
      2,
    );
  mkdirSync(folder, { recursive: true });
  return files;
}

async function openScratch(adminUrl: string) {
  const database = await createScratchDatabase(adminUrl);
  const ledger = openSealedLedger({ databaseUrl: database.url, maxConnections: 6 });
  return {
    ledger,
    close: async () => {
      await ledger.close();
      await database.drop();
    },
  };
}

const KINDS: Readonly<Record<RehearsedItem['kind'], Bilingual>> = {
  opening: both('opens', 'yn agor'),
  reminder: both('reminder', 'nodyn atgoffa'),
  escalation: both('escalation', 'uwchgyfeirio'),
  'last-day-passed': both('last day passed', 'diwrnod olaf wedi mynd heibio'),
  'look-again': both('look again', 'edrych eto'),
  fact: both('fact', 'ffaith'),
  date: both('date', 'dyddiad'),
  act: both('act', 'gweithred'),
  other: both('event', 'digwyddiad'),
  mail: both('email', 'neges e-bost'),
  refused: both('refused', 'gwrthodwyd'),
};

const wordsOf = (item: RehearsedItem, { language }: Manner): string =>
  item.kind === 'mail' ? `${item.to}: ${item.subject}` : item.words[language];

const rowOf = (item: RehearsedItem, manner: Manner): readonly string[] => [
  item.on,
  item.obligationId,
  item.kind === 'mail' || item.occurrence === null
    ? ''
    : occurrenceHeading(undefined, item.occurrence)[manner.language],
  KINDS[item.kind][manner.language],
  wordsOf(item, manner).replaceAll(/\s+/gu, ' '),
];

const count = ({ items }: Rehearsed, kind: RehearsedItem['kind']): number =>
  items.filter((item) => item.kind === kind).length;

const STOPPED = both(
  `It stopped there: ${MOST_EVENTS} events are rehearsed at most. With --done-in-time more years fit.`,
  `Daeth i ben yno: ${MOST_EVENTS} o ddigwyddiadau ar y mwyaf a ymarferir. Gyda --done-in-time bydd lle i fwy o flynyddoedd.`,
);

function summaryOf(rehearsed: Rehearsed): readonly Bilingual[] {
  const { entries, leftOut, until, stopped, doneInTime, awaits } = rehearsed;
  const [opened, reminded, escalated, mails] = (['opening', 'reminder', 'escalation', 'mail'] as const).map(
    (kind) => count(rehearsed, kind),
  );
  const day = dateInWales(until);
  const [en, cy] = [formatDate(day, 'en'), formatDate(day, 'cy')];
  return [
    both(
      `Rehearsed until ${en}, ${doneInTime ? 'each occurrence done in time' : 'nobody doing anything'}. Entries: ${entries.length}; openings: ${opened}; reminders: ${reminded}; escalations: ${escalated}; emails: ${mails}. Nothing was written to the ledger, and nothing was sent.`,
      `Ymarferwyd hyd at ${cy}, ${doneInTime ? 'gyda phob tro yn cael ei gyflawni mewn pryd' : 'heb i neb wneud dim'}. Cofnodion: ${entries.length}; agoriadau: ${opened}; nodiadau atgoffa: ${reminded}; uwchgyfeiriadau: ${escalated}; negeseuon e-bost: ${mails}. Nid ysgrifennwyd dim i’r cyfriflyfr, ac nid anfonwyd dim.`,
    ),
    ...(stopped ? [STOPPED] : []),
    ...(leftOut === 0
      ? []
      : [
          both(
            `Left out, for they only share a fact with these: ${leftOut}.`,
            `Wedi’u gadael allan, gan mai dim ond ffaith sydd ganddynt yn gyffredin â’r rhain: ${leftOut}.`,
          ),
        ]),
    ...awaits.map(({ obligationId, facts }) =>
      both(
        `${obligationId} waits for what nobody has recorded: ${facts.join(', ')}.`,
        `Mae ${obligationId} yn aros am yr hyn nad oes neb wedi’i gofnodi: ${facts.join(', ')}.`,
      ),
    ),
  ];
}
