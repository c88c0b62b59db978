import type { Person } from '#application/directory';
import {
  type PreviewedKindLadder,
  continueKindLadder,
  previewKindLadder,
  setKindLadder,
} from '#application/kind-ladders';
import { kindLadders, systemViewer } from '#application/queries';
import { type PreviewedReminder, hearersInWords, stepsInWords } from '#domain/history';
import type { KindLadder } from '#domain/kind-ladders';
import { type Language, both } from '#domain/kernel';
import {
  type KindLadderOf,
  authoritySchema,
  authorityWords,
  kindSchema,
  kindWords,
} from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';
import { ONE_OF_TWO, ladderIn } from './ladder';

export interface KindOptions {
  readonly authority?: string;
}

export interface AskedOptions extends KindOptions {
  readonly file?: string;
  readonly default?: boolean;
  readonly by: string;
}

/** @throws CommandError for what is no kind or no authority */
function kindIn(kind: string, { authority }: KindOptions): KindLadderOf {
  const of = kindSchema.safeParse(kind);
  if (!of.success) throw oneOf(kind, kindSchema.options);
  if (authority === undefined) return { kind: of.data, authority: null };
  const by = authoritySchema.safeParse(authority);
  if (!by.success) throw oneOf(authority, authoritySchema.options);
  return { kind: of.data, authority: by.data };
}

const oneOf = (given: string, options: readonly string[]): CommandError =>
  new CommandError(
    both(
      `“${given}” is none of these: ${options.join(', ')}.`,
      `Nid yw “${given}” yn un o’r rhain: ${options.join(', ')}.`,
    ),
    2,
  );

/** @throws CommandError */
function askedIn(kind: string, options: AskedOptions) {
  const { file, default: asBefore = false } = options;
  if ((file === undefined) !== asBefore) throw new CommandError(ONE_OF_TWO, 2);
  return { ...kindIn(kind, options), ladder: file === undefined ? null : ladderIn(file) };
}

const nameOf = ({ kind, authority }: KindLadderOf, language: Language): string =>
  [kindWords[kind][language], authority === null ? null : authorityWords[authority][language]]
    .filter((part) => part !== null)
    .join(', ');

/** The ladders that people set by kind, each with its versions; of one kind, or all. */
export async function showKinds(
  io: Io,
  manner: Manner,
  settings: Settings,
  kind: string | undefined,
): Promise<boolean> {
  const wanted = kind === undefined ? null : kindIn(kind, {}).kind;
  const all = await withLedger(settings, (ledger) => kindLadders(systemViewer, ledger));
  const shown = all.filter((each) => wanted === null || each.kind === wanted);
  if (manner.json) answerJson(io, { byKind: shown });
  else if (shown.length === 0) say(io, manner, NONE);
  else
    for (const each of shown)
      for (const version of each.versions) {
        io.out(`${nameOf(each, manner.language)} ${version.number}, ${version.from}: ${version.reason}\n`);
        for (const words of version.words ?? [AS_BEFORE]) io.out(`  ${words[manner.language]}\n`);
      }
  return true;
}

const NONE = both('No ladder is set by kind.', 'Nid oes camau wedi’u gosod yn ôl math.');
const AS_BEFORE = both('as before any was set', 'fel cyn gosod dim');

/** The entries of a kind and the reminders that a ladder would change; records nothing. */
export async function previewKind(
  io: Io,
  manner: Manner,
  settings: Settings,
  options: AskedOptions & {
    readonly kind: string;
    readonly years: number;
    readonly limit: number;
    readonly after?: string;
  },
): Promise<boolean> {
  const { person } = personNamed(settings, options.by);
  const { kind, years, limit, after } = options;
  const asked = askedIn(kind, options);
  const previewed = accepted(
    await withLedger(settings, (ledger) =>
      previewKindLadder({ ledger, now: io.clock.now() }, person, asked, { years, limit, after }),
    ),
  );
  if (manner.json) answerJson(io, previewed);
  else describePreview(io, manner, previewed);
  return true;
}

function describePreview(io: Io, manner: Manner, { entries, listSha256, next }: PreviewedKindLadder): void {
  const { language } = manner;
  for (const { id, title, keepsOwn, reminders } of entries) {
    const mark = keepsOwn ? `  (${KEEPS_OWN[language]})` : '';
    io.out(`${id}  ${title[language] ?? title.en ?? title.cy ?? ''}${mark}\n`);
    for (const each of reminders?.gone ?? []) io.out(`  - ${lineOf(each, language)}\n`);
    for (const each of reminders?.added ?? []) io.out(`  + ${lineOf(each, language)}\n`);
  }
  if (next !== null)
    say(
      io,
      manner,
      both(
        `The reminders of further entries: --after ${next}`,
        `Nodiadau atgoffa cofnodion pellach: --after ${next}`,
      ),
    );
  say(
    io,
    manner,
    both(
      `Entries: ${entries.length}. Nothing is recorded. To record this list and no other: --list ${listSha256}`,
      `Cofnodion: ${entries.length}. Ni chofnodir dim. I gofnodi’r rhestr hon a dim un arall: --list ${listSha256}`,
    ),
  );
}

const KEEPS_OWN = both('keeps its own', 'yn cadw ei rai ei hun');
const IF_LATE = both('if not confirmed', 'os nas cadarnhawyd');

const lineOf = ({ on, steps, to, ifLate }: PreviewedReminder, language: Language): string =>
  [
    on,
    stepsInWords(steps)[language],
    hearersInWords(to.map(({ role }) => role))[language],
    ...(ifLate ? [IF_LATE[language]] : []),
  ].join('  ');

/** Sets a ladder for a kind and carries it out. @returns whether every entry was reached */
export const setKind = (
  io: Io,
  manner: Manner,
  settings: Settings,
  options: AskedOptions & { readonly kind: string; readonly reason: string; readonly list?: string },
): Promise<boolean> => {
  const asked = { ...askedIn(options.kind, options), reason: options.reason };
  return changing(io, manner, settings, options.by, (services, person) =>
    setKindLadder(services, person, asked, options.list),
  );
};

/** Goes on with the newest ladder of a kind. @returns whether every entry was reached */
export const continueKind = (
  io: Io,
  manner: Manner,
  settings: Settings,
  { kind, by, ...options }: KindOptions & { readonly kind: string; readonly by: string },
): Promise<boolean> =>
  changing(io, manner, settings, by, (services, person) =>
    continueKindLadder(services, person, kindIn(kind, options)),
  );

async function changing(
  io: Io,
  manner: Manner,
  settings: Settings,
  by: string,
  work: (
    services: Parameters<typeof setKindLadder>[0],
    person: Person,
  ) => ReturnType<typeof continueKindLadder>,
): Promise<boolean> {
  const { person, directory } = personNamed(settings, by);
  const set = accepted(
    await withLedger(settings, (ledger) =>
      withTemporal(settings, io.clock, (_temporal, gateway) =>
        work({ ledger, gateway, directory, now: io.clock.now() }, person),
      ),
    ),
  );
  return report(io, manner, set);
}

function report(io: Io, manner: Manner, set: KindLadder): boolean {
  const newest = set.versions.at(-1);
  const [reached, failed] = [newest?.reached ?? [], newest?.failed ?? []];
  if (manner.json) answerJson(io, set);
  else
    say(
      io,
      manner,
      both(
        `${nameOf(set, 'en')}: version ${newest?.number ?? 0} holds from today. Entries reached: ${reached.length}; not reached: ${failed.length}.`,
        `${nameOf(set, 'cy')}: mae fersiwn ${newest?.number ?? 0} yn gymwys o heddiw. Cofnodion a gyrhaeddwyd: ${reached.length}; heb eu cyrraedd: ${failed.length}.`,
      ),
    );
  for (const { obligationId, message } of failed)
    if (!manner.json) io.err(`${obligationId}: ${message[manner.language]}\n`);
  return failed.length === 0;
}
