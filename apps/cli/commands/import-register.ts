import { obligationsById, pollDays, systemViewer } from '#application/queries';
import { DirectoryFile } from '#application/directory';
import { factsKnown } from '#application/effects';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type ObligationId,
  both,
  dateInWales,
  personId,
} from '#domain/kernel';
import {
  type Actor,
  type NeedAsItStands,
  type Obligation,
  type ObligationDefinition,
  asDefined,
  changedFields,
  missingNeeds,
  needsAsTheyStand,
  previewRegistration,
  refusal,
  sourcesOf,
  standingDefinition,
  type Poll,
} from '#domain/obligations';
import type { HolidayCalendar } from '#domain/calendars';
import {
  type ImportStep,
  type RegisterProblem,
  loadingOrder,
  planImport,
  incompleteIn,
  readRegisterFile,
  sampleDirectoryFile,
  sampleRegisterFile,
} from '#application/register-import';
import { type RecordedFileFact, recordFileFacts } from '#application/register-file';
import { type LoadedEntries, type LoadedEntry, loadEntries } from '#application/load-entries';
import { nonsenseIn } from '#application/submit-command';
import { describeNeed } from '../shared/describe-needs';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { clocksBehind, withLoader } from '../shared/loader';
import { withLedger, withTemporal } from '../shared/services';
import { entriesOf, progressOn } from '../shared/progress';
import type { Settings } from '../shared/settings';

export interface ImportOptions {
  readonly file?: string | undefined;
  readonly dryRun: boolean;
}

const LOADER: Actor = { personId: personId('register-loader'), roles: ['system'] };

/** Loads a register file: good entries load, bad ones are named with line and column. @returns whether all went well */
export async function importRegister(
  io: Io,
  manner: Manner,
  settings: Settings,
  { file = sampleRegisterFile, dryRun }: ImportOptions,
): Promise<boolean> {
  const directory = new DirectoryFile(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile);
  const posts = directory.current.posts.map(({ id }) => id);
  const { rows, problems, carried, facts: given } = readRegisterFile(file, new Set(posts));
  return withLedger(settings, async (ledger) => {
    const { current: calendar } = ledger.holidays;
    const incomplete = incompleteIn(rows, calendar);
    const held = await obligationsById(systemViewer, ledger, { ids: rows.map(({ id }) => id) });
    const plan = planImport(rows, (id, row) => comparedWith(held.get(id), row), carried);
    const count = (action: ImportStep['action']): number =>
      plan.filter((step) => step.action === action).length;
    say(
      io,
      manner,
      both(
        `${file}: ${rows.length} correct entries, ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}. To register: ${count('register')}; to amend: ${count('amend')}; unchanged: ${count('unchanged')}; waiting for a person’s decision: ${count('needs-decision')}.`,
        `${file}: ${rows.length} o gofnodion cywir, ${problems.length} o wallau. I’w cofrestru: ${count('register')}; i’w diwygio: ${count('amend')}; heb newid: ${count('unchanged')}; yn aros am benderfyniad person: ${count('needs-decision')}.`,
      ),
    );
    if (incomplete.length > 0)
      say(
        io,
        manner,
        both(
          `No owner, or no day to be reminded again: ${incomplete.join(', ')}`,
          `Heb berchennog, neu heb ddiwrnod i gael eich atgoffa eto: ${incomplete.join(', ')}`,
        ),
      );
    const now = io.clock.now();
    const elections = await pollDays(systemViewer, ledger, { now });
    const unmeant = unmeantIn(plan, (await ledger.isScratch()) ? null : dateInWales(now));
    const clashes = clashesOf(plan, { now, calendar, elections });
    for (const { id, message } of clashes)
      say(io, manner, both(`${id}: ${message.en}`, `${id}: ${message.cy}`));
    const lacking = await lackedBy(ledger, plan);
    if (!manner.json)
      for (const { id, needs } of lacking)
        io.out(`${id}\n${needs.flatMap((need) => describeNeed(need, manner.language)).join('\n')}\n`);
    reportProblems(io, manner, problems);
    const facts: readonly RecordedFileFact[] =
      dryRun || given.length === 0
        ? []
        : await withTemporal(settings, io.clock, (_temporal, gateway) =>
            recordFileFacts({ gateway, ledger, now: io.clock.now }, given),
          );
    for (const { fact, ok, why } of facts)
      if (!manner.json && !ok) io.err(`${fact}: ${why?.[manner.language] ?? ''}\n`);
    const { waves, circles } = loadingOrder(
      plan.filter((step) => step.action === 'register' || step.action === 'amend'),
    );
    const { loaded, clocksLeft } =
      dryRun || waves.length === 0
        ? NOTHING
        : await withLoader(io, settings, { ledger, directory }, (services) =>
            loadEntries(services, waves, {
              actor: LOADER,
              viewer: systemViewer,
              versionOf: (id) => held.get(id)?.version ?? 0,
              onProgress: progressOn(io, manner, entriesOf),
            }),
          );
    if (clocksLeft > 0) say(io, manner, clocksBehind(clocksLeft));
    const refused = [
      ...(dryRun ? unmeant : []),
      ...plan.flatMap((step): LoadedEntry[] =>
        step.action === 'needs-decision'
          ? [{ id: step.id, action: step.action, ok: false, why: step.message }]
          : [],
      ),
      ...circles.map(({ row: { id, action }, circle }): LoadedEntry => {
        const why = refusal('supplies-in-circle', { circle: circle.map((each) => both(each, each)) }).message;
        return { id, action, ok: false, why };
      }),
    ];
    const failed = [...refused, ...loaded.filter(({ ok }) => !ok)];
    if (manner.json)
      answerJson(io, {
        file,
        dryRun,
        plan: plan.map(({ id, action }) => ({ id, action })),
        clashes,
        facts,
        loaded,
        refused,
        problems,
        incomplete,
        lacking,
      });
    for (const { id, proposed } of loaded) if (!manner.json && proposed) say(io, manner, waits(id));
    for (const { id, why } of failed) if (!manner.json) io.err(`${id}: ${why?.[manner.language] ?? ''}\n`);
    return problems.length === 0 && failed.length === 0 && facts.every(({ ok }) => ok);
  });
}

const NOTHING: LoadedEntries = { loaded: [], clocksLeft: 0 };

/** What cannot be meant of the entries that would be loaded: what loading them would refuse. */
const unmeantIn = (plan: readonly ImportStep[], today: CalendarDate | null): readonly LoadedEntry[] =>
  plan.flatMap((step): LoadedEntry[] => {
    if (step.action !== 'register' && step.action !== 'amend') return [];
    const why = nonsenseIn(step.command, today)?.message;
    return why === undefined ? [] : [{ id: step.id, action: step.action, ok: false, why }];
  });

/** What the milestones of new entries would clash with. */
const clashesOf = (
  plan: readonly ImportStep[],
  known: {
    readonly now: Instant;
    readonly calendar: HolidayCalendar;
    readonly elections: readonly Poll[];
  },
) =>
  plan.flatMap((step) => {
    if (step.action !== 'register' || step.definition.milestones === undefined) return [];
    const previewed = previewRegistration(step.definition, known);
    return (previewed.ok ? previewed.value : []).flatMap(({ number, clashes }) =>
      clashes.map(({ key, milestone, message }) => ({
        id: step.id,
        occurrence: number,
        key,
        milestone,
        message,
      })),
    );
  });

interface Lacking {
  readonly id: ObligationId;
  /** what its dates count from and nothing is recorded of */
  readonly needs: readonly NeedAsItStands[];
}

/** What each new entry lacks, as the register stands: a row of the same file that it counts from has no days yet. */
async function lackedBy(
  ledger: Parameters<typeof factsKnown>[0],
  plan: readonly ImportStep[],
): Promise<readonly Lacking[]> {
  const registered = plan.filter((step) => step.action === 'register');
  const found = registered.map(async ({ id, definition }): Promise<Lacking> => {
    const known = await factsKnown(ledger, sourcesOf(definition));
    const facts = Object.fromEntries(known.map(({ source, ...received }) => [source, received]));
    return { id, needs: missingNeeds(needsAsTheyStand({ ...asDefined(definition), facts })) };
  });
  return (await Promise.all(found)).filter(({ needs }) => needs.length > 0);
}

/** The definition that a row is compared with: the row itself where it says how the entry stands, with what was recorded since. */
const comparedWith = (
  held: Obligation | undefined,
  row: ObligationDefinition,
): ObligationDefinition | null =>
  held !== undefined && changedFields(standingDefinition(held), row).length === 0
    ? row
    : proposedOrHeld(held);

/** What was proposed and still waits, else what stands. */
const proposedOrHeld = (held: Obligation | undefined): ObligationDefinition | null => {
  const waiting = held?.proposals.findLast(
    ({ status, change }) => status === 'pending' && change.kind === 'amendment',
  );
  return waiting?.change.kind === 'amendment' ? waiting.change.definition : (held?.definition ?? null);
};

const waits = (id: string): Bilingual =>
  both(
    `${id}: what the file changes takes two people. It was proposed, and waits for the approver.`,
    `${id}: mae angen dau berson ar gyfer yr hyn y mae’r ffeil yn ei newid. Fe’i cynigiwyd, ac mae’n aros am y cymeradwywr.`,
  );

function reportProblems(io: Io, manner: Manner, problems: readonly RegisterProblem[]): void {
  if (manner.json) return;
  for (const { row, line, column, message } of problems)
    io.err(`${line}:${column} ${row}: ${message[manner.language]}\n`);
}
