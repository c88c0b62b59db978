import { DirectoryReader } from '#application/delegation';
import { type Directory, secondPeople } from '#application/directory';
import { effectsOfSource, mailsOfHearers } from '#application/effects';
import { maySee } from '#application/queries';
import {
  type DescribedEvent,
  type NameOf,
  describeEvent,
  describeRecorded,
  namedFrom,
} from '#domain/history';
import {
  type Bilingual,
  type Instant,
  type PersonId,
  type Refusal,
  type Result,
  ok,
  refuse,
} from '#domain/kernel';
import type { MailRequest } from '#domain/mail';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import type { DecideInput } from '#workflows';
import { type Submission, admit } from './admit';
import { calendarFor } from './calendar-for';
import { type JudgedWith, judge } from './judge';
import { gatherOfOthers } from './of-others';
import { gatherPinned } from './pinned';
import {
  type MovedDate,
  type RemindersChange,
  afterApproval,
  movedDates,
  remindersChange,
} from './preview-dates';
import { type Preview, wordsOf } from './preview-decision';
import { rivalsIn } from './preview-fact';
import { recordingOf } from './recording';
import { type CachedStream, streamOf } from './stream-cache';

/** What a command would do, as one who is asked to confirm it must know. */
export interface CommandPreview extends Preview {
  /** who must agree, in words */
  readonly words: Bilingual;
  /** what would be recorded, each event as history will tell it */
  readonly records: readonly { readonly type: string; readonly description: Bilingual }[];
  /** the entry’s own dates; those of a proposal as its approval will move them */
  readonly dates: readonly MovedDate[];
  readonly reminders: RemindersChange;
  /** the mail that would be asked for at once */
  readonly mails: readonly { readonly template: string; readonly to: MailRequest['to'] }[];
  /** who could decide what is left to a second person, those in the approver’s post first */
  readonly second: readonly { readonly id: PersonId; readonly name: string }[];
  /** who proposed what waits already about the same entry of a fact */
  readonly rivals: readonly PersonId[];
}

/** A decision tried and not recorded. */
export interface DryRun {
  /** the stream’s version as it was read; 0 where there is none */
  readonly version: number;
  /** what people and the clock recorded since the version that was shown, but for reminders */
  readonly since: readonly DescribedEvent[];
  /** the same command was recorded before: sending it again gives that outcome */
  readonly repeated: boolean;
  readonly preview: Result<CommandPreview, Refusal>;
}

export interface DryRunServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly files?: EvidenceStore | undefined;
}

type ToTry = Omit<Submission, 'expectedVersion'> & {
  readonly now: Instant;
  readonly name?: NameOf;
  /** false: nobody is shown them, and they are not worked out */
  readonly withReminders?: boolean;
  /** the version of the stream that the person was shown */
  readonly shown?: number | undefined;
};

/** These change nothing of what a person read. */
const IMMATERIAL: readonly string[] = ['ReminderDue', 'MilestoneReminderDue'];

/** Tries a command as it would be decided now, and records nothing. @throws as `submitCommand` */
export async function previewCommand(services: DryRunServices, asked: ToTry): Promise<DryRun> {
  const { ledger } = services;
  const events = await ledger.readStream(asked.obligationId);
  const stream = streamOf(asked.obligationId, events);
  const { version } = stream;
  const { shown = version } = asked;
  const name = namedFrom(events, asked.name);
  const since = events
    .filter((event) => event.version > shown && !IMMATERIAL.includes(event.type))
    .map((event) => describeRecorded(event, name));
  const own = events.some(({ metadata }) => metadata['commandId'] === asked.commandId);
  const tried = { version, since: own ? [] : since, repeated: own };
  const admitted = own ? null : await admit({ ...services, now: () => asked.now }, asked);
  if (admitted?.ok === false) return { ...tried, preview: admitted };
  const message = admitted?.value ?? { v: 1 as const, ...commandIn(asked) };
  const input = {
    v: 1 as const,
    obligationId: asked.obligationId,
    message,
    now: asked.now,
    clockOffsetMs: 0,
  };
  return { ...tried, preview: await tryOn(services, { asked, input, stream }) };
}

const commandIn = ({ actor, command, commandId }: ToTry) => ({ actor, command, commandId });

interface Trial {
  readonly asked: ToTry;
  readonly input: DecideInput;
  readonly stream: CachedStream;
}

async function tryOn(services: DryRunServices, trial: Trial): Promise<Result<CommandPreview, Refusal>> {
  const { ledger, directory } = services;
  const { input, stream } = trial;
  const calendar = await calendarFor(ledger, input, stream.events);
  const judgedWith: JudgedWith = {
    calendar,
    pinned: await gatherPinned({ input, ledger, directory, delegations: new DirectoryReader(ledger) }),
    ...(await gatherOfOthers(input, stream.events, { ledger, calendar })),
  };
  const verdict = judge(stream, input, judgedWith);
  if (verdict.kind === 'refused') return refuse(verdict.refusal);
  const drafts = verdict.kind === 'record' ? verdict.drafts : [];
  const { pinned } = judgedWith;
  const recording = recordingOf(
    { input, stream, drafts, pinned },
    { calendar, versions: {}, pinnedCalendar: [] },
  );
  return ok(await previewed(services, trial, { drafts, recording, effects: judgedWith.effects }));
}

/** Who is mailed what, each once however many entries it is about. */
const eachOnce = (mails: readonly MailRequest[]): CommandPreview['mails'] => [
  ...new Map(
    mails.map(({ facts: { template }, to }) => [JSON.stringify([template, to]), { template, to }]),
  ).values(),
];

interface Tried {
  readonly drafts: Parameters<typeof afterApproval>[1];
  readonly recording: ReturnType<typeof recordingOf>;
  readonly effects: JudgedWith['effects'];
}

async function previewed(
  { ledger, directory }: DryRunServices,
  { asked, input, stream }: Trial,
  { drafts, recording, effects }: Tried,
): Promise<CommandPreview> {
  const { actor, viewer, now, command } = asked;
  const name = namedFrom([...stream.events, ...recording.events], asked.name);
  const before = stream.obligation;
  const recorded = recording.state;
  const { calendar } = recording;
  const after = recorded && afterApproval(recorded, drafts, { actor, directory, now, calendar });
  const did = (type: string): boolean => drafts.some((each) => each.type === type);
  const waits =
    (did('ChangeProposed') && !did('ChangeApproved')) ||
    (did('CompletionSubmitted') && !did('CompletionConfirmed'));
  const requires = waits ? 'two' : 'one';
  const moved = effects ?? (await effectsOfSource(ledger, before, after, { ...asked, calendar }));
  const ofHearers = waits
    ? []
    : await mailsOfHearers(
        ledger,
        { stream: input.obligationId, events: stream.events, command },
        { now, actor, commandId: asked.commandId, calendar },
      );
  const seen = moved.filter(({ obligationId }) => maySee(viewer, obligationId));
  return {
    effects: seen,
    outOfSight: moved.length - seen.length,
    requires,
    words: wordsOf(command, requires),
    records: recording.events.map((event) => ({
      type: event.type,
      description: describeEvent(event, name),
    })),
    dates: movedDates(before, after),
    reminders:
      asked.withReminders === false
        ? { before: [], after: [] }
        : remindersChange(before, after, { now, calendar }),
    mails: eachOnce([...recording.mails, ...ofHearers]),
    second: waits
      ? secondPeople(directory, actor, recorded?.approver ?? null).map(({ id, name: called }) => ({
          id,
          name: called,
        }))
      : [],
    rivals: rivalsIn(drafts, stream.fact),
  };
}
