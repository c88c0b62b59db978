import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  type RecordedEvent,
  addDays,
  atTimeInWales,
  commandId,
  dateInWales,
  endOfDay,
  obligationId,
  personId,
  postId,
  sha256Hex,
} from '#domain/kernel';
import { previousWorkingDay } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type Actor,
  type Command,
  type Obligation,
  confirmableVersion,
  conflictsWaiting,
  factStream,
  loadEvent,
} from '#domain/obligations';
import { type PlannedAct, Stage } from '#application/rehearsal';
import { DecideCommand } from '#application/submit-command';
import { type CurrentDirectory, loadDirectory, recipientsFrom } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { listMails } from '#application/notifications';
import { openSealedLedger } from '#record/sealed-ledger';
import type { Ledger } from '#record/ledger';
import { serverClock } from '../../support/clock';
import { createTestDatabase } from '../../support/database';
import { digestsOf } from './digests';
import { APPROVER, BEGINS, type FactRecording, type Lived, OWNER, doneOn, lived } from './scenario';

const directory: CurrentDirectory = { current: loadDirectory(sampleDirectoryFile) };
export const official: Actor = {
  personId: personId('non-griffiths'),
  postId: postId(OWNER),
  roles: ['official'],
};
const approver: Actor = { personId: personId('rhys-morgan'), postId: postId(APPROVER), roles: ['approver'] };

/** What one group of entries was seen to do. */
export interface LivedThrough {
  readonly lines: readonly string[];
  /** what digests list for the first time */
  readonly digests: readonly string[];
  readonly decisions: number;
  readonly ms: number;
}

/** Lives entries on a scratch ledger of their own, by the decisions that the worker makes, until the end of a day. */
export async function live(
  entries: readonly Lived[],
  recordings: readonly FactRecording[],
  end: CalendarDate,
): Promise<LivedThrough> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  try {
    const recipients = recipientsFrom(directory);
    const settings = { from: 'Cylch <cylch@cylch.example>', webUrl: 'http://cylch.example' };
    const stage = new Stage({ ledger, directory, recipients, settings, program: 'rehearsed' }, BEGINS);
    await warmUp(ledger);
    const started = serverClock.machineMillis();
    const facts = recordings.filter(({ on }) => on <= dateInWales(BEGINS));
    for (const each of facts) await record(stage, each, BEGINS);
    for (const { definition } of entries)
      await given(stage, definition.id, { type: 'register', definition }, BEGINS, official);
    const later = recordings.filter(({ on }) => on > dateInWales(BEGINS));
    const nextRecording = nextRecordingOf(stage, later);
    await stage.until(endOfDay(end), () => earliest(nextRecording(), nextAct(stage)));
    const ms = serverClock.machineMillis() - started;
    const digests = digestsOf(stage.recorded, directory, end);
    return { lines: await linesOf(stage.recorded, ledger), digests, decisions: stage.decisions, ms };
  } finally {
    await ledger.close();
    await database.drop();
  }
}

/** A new session compiles the server’s functions with its first calls: that is no decision’s cost. */
async function warmUp(ledger: Ledger): Promise<void> {
  const decide = new DecideCommand(ledger, directory, 'rehearsed');
  const { definition } = lived('alp-in-welsh-report');
  const id = obligationId('warm-up');
  const commands: readonly Command[] = [
    { type: 'register', definition: { ...definition, id } },
    { type: 'note-progress', text: 'Begun' },
  ];
  for (const [number, command] of commands.entries())
    await decide.decide({
      v: 1,
      obligationId: id,
      message: { v: 1, commandId: commandId(`warm-up-${number}`), command, actor: official },
      now: BEGINS,
      clockOffsetMs: 0,
    });
}

const earliest = (one: PlannedAct | null, other: PlannedAct | null): PlannedAct | null =>
  one === null || (other !== null && other.at < one.at) ? other : one;

async function given(
  stage: Stage,
  id: ObligationId,
  command: Command,
  now: Instant,
  actor: Actor,
): Promise<readonly string[]> {
  const outcome = await stage.ask(id, command, {
    now,
    actor,
    commandId: commandId(`${id}/${now}/${stage.decisions}`),
  });
  if (!outcome.accepted) throw new Error(`${id} ${command.type}: ${outcome.refusal?.message.en}`);
  return outcome.eventTypes;
}

/** As the person who records it says it. */
export const recordingCommand = ({ on: _, fact, ...said }: FactRecording): Command =>
  ({
    type: 'record-fact',
    fact,
    ...said,
    evidence: { reference: 'As published' },
    late: { reason: 'The register begins', document: { reference: 'As published' } },
  }) as unknown as Command;

/** Recorded by one person; where it sets or moves a date that an Act fixes, approved by another. */
async function record(stage: Stage, recording: FactRecording, now: Instant): Promise<void> {
  const stream = obligationId(factStream(recording.fact));
  const types = await given(stage, stream, recordingCommand(recording), now, official);
  if (!types.includes('ChangeProposed')) return;
  const proposalId = stage.recorded.findLast(({ stream: at }) => at === stream)?.data['proposalId'] as string;
  await given(stage, stream, { type: 'approve-change', proposalId }, now, approver);
}

/** Later recordings in the order of their days, each once. */
function nextRecordingOf(stage: Stage, later: readonly FactRecording[]): () => PlannedAct | null {
  const left = later.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return () => {
    const [next] = left;
    if (next === undefined) return null;
    return {
      at: atTimeInWales(next.on, '11:00'),
      perform: (now) => {
        left.shift();
        return record(stage, next, now);
      },
    };
  };
}

function nextAct(stage: Stage): PlannedAct | null {
  const next = nextDone(stage.states, stage.now);
  return next && { at: next.at, perform: (now) => perform(stage, next.id, next.number, now) };
}

/** The next occurrence that people do, on the working day that the scenario gives, or as soon after as they can. */
export function nextDone(states: ReadonlyMap<ObligationId, Obligation>, now: Instant) {
  let next: { readonly id: ObligationId; readonly number: number; readonly at: Instant } | null = null;
  for (const [id, { occurrences }] of states)
    for (const { number, stage: is, due, passedBeforeLoading } of occurrences) {
      if (is !== 'open' || due === null || passedBeforeLoading) continue;
      const noon = atTimeInWales(doneOn(id, number, due.lastLawfulDay), '12:00');
      const at = noon > now ? noon : nextNoon(now);
      if (next === null || at < next.at) next = { id, number, at };
    }
  return next;
}

function nextNoon(now: Instant): Instant {
  const today = dateInWales(now);
  for (let ahead = 0; ; ahead += 1) {
    const candidate = addDays(today, ahead);
    if (previousWorkingDay(candidate, 'wales', ukBankHolidays).on !== candidate) continue;
    const noon = atTimeInWales(candidate, '12:00');
    if (noon >= now) return noon;
  }
}

async function perform(stage: Stage, id: ObligationId, number: number, now: Instant): Promise<void> {
  for (const command of submission(id, number, dateInWales(now)))
    await given(stage, id, command, now, official);
  await given(stage, id, confirmation(stage.states.get(id), number), now, approver);
}

/** What whoever has done an occurrence sends. */
export function submission(id: ObligationId, number: number, today: CalendarDate): readonly Command[] {
  const evidenceId = `evidence-${number}`;
  return [
    {
      type: 'attach-evidence',
      evidenceId,
      reference: 'As published',
      description: 'The report',
      sha256: sha256Hex(`${id}/${number}`),
      effectiveOn: today,
    },
    {
      type: 'submit-completion',
      occurrence: number,
      actEffectiveOn: today,
      evidenceIds: [evidenceId],
      statement: 'Done',
    },
  ];
}

/** The approver's answer to what is submitted as it stands. */
export function confirmation(state: Obligation | null | undefined, number: number): Command {
  const occurrence = state?.occurrences.find((each) => each.number === number);
  const version = occurrence && confirmableVersion(occurrence);
  if (state == null || occurrence === undefined || version == null)
    throw new Error(`${state?.id} ${number} is not submitted`);
  const conflicts = conflictsWaiting(state, occurrence, ukBankHolidays).map(({ key }) => key);
  return {
    type: 'confirm-completion',
    occurrence: number,
    version,
    ...(conflicts.length > 0 && { accepts: { conflicts, reason: 'Meant' } }),
  };
}

/** In the words of the day book. Mail that was sent, from the outbox. */
export async function linesOf(
  recorded: readonly RecordedEvent[],
  ledger: Ledger,
): Promise<readonly string[]> {
  const mails = (await listMails(ledger.db)).flatMap(
    ({ lastAt, obligationId: id, template, recipient, state }) => [
      `${lastAt === null ? 'never' : dateInWales(lastAt)} ${id} mail ${template} ${recipient}${state === 'sent' ? '' : ` ${state}`}`,
    ],
  );
  return [...recorded.flatMap(lineOf), ...mails];
}

function lineOf(recorded: RecordedEvent): readonly string[] {
  const event = loadEvent(recorded);
  const line = (...words: readonly (string | number)[]): readonly string[] => [
    `${dateInWales(recorded.recordedAt)} ${recorded.stream} ${words.join(' ')}`,
  ];
  switch (event.type) {
    case 'OccurrenceOpened':
      return line('opens', event.data.occurrence, event.data.due?.lastLawfulDay ?? '-');
    case 'DeadlinePassed':
      return line('passes', event.data.occurrence);
    case 'ReminderDue':
      return line(
        'reminds',
        event.data.occurrence,
        event.data.steps.join(),
        event.data.to === 'owner' ? 'owner' : 'both',
      );
    case 'OccurrenceRedated':
      return line(
        'redated',
        event.data.occurrence,
        `${event.data.from?.lastLawfulDay ?? '-'}>${event.data.to.lastLawfulDay}`,
      );
    case 'OccurrenceUndated':
      return event.data.from === undefined
        ? []
        : line('undated', event.data.occurrence, `${event.data.from.lastLawfulDay}>-`);
    case 'CompletionConfirmed':
      return line('done', event.data.occurrence, event.data.timeliness);
    default:
      return [];
  }
}
