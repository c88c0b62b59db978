import {
  type CalendarDate,
  type CommandId,
  type Instant,
  type ObligationId,
  type Refusal,
  type Result,
  dateInWales,
  ok,
  refuse,
  unfitIn,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  commandSchema,
  isFactStream,
  permitted,
  refusal,
} from '#domain/obligations';
import type { Directory } from '#application/directory';
import { type Viewer, maySee } from '#application/queries';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import type { CommandMessage } from '#workflows';
import { barTo } from './bars';
import { opensIn } from './case-bars';
import { barToEvidence } from './evidence-bar';
import { barToNonsense } from './nonsense-bar';
import { withKindLadders } from './with-kind-ladders';
import { withNations } from './with-nations';

/** What an edge submits. */
export interface Submission {
  readonly actor: Actor;
  /** whoever submits it: nobody decides on what they may not see */
  readonly viewer: Viewer;
  /** the stream that the command is for: an obligation's id, or a fact's stream */
  readonly obligationId: ObligationId;
  readonly command: Command;
  /** the same id again gives the first outcome again */
  readonly commandId: CommandId;
  /** refuse unless the stream is at this version; undefined: whatever it is at */
  readonly expectedVersion?: number | undefined;
}

export interface AdmitServices {
  readonly ledger: Pick<Ledger, 'db' | 'readStream' | 'isScratch'>;
  /** who there is: what nobody else could decide is not put forward. Absent where nobody is known, as at the command line */
  readonly directory?: Directory | undefined;
  /** where evidence files are kept. Absent where none can be looked at: what rests on one is then refused */
  readonly files?: EvidenceStore | undefined;
  readonly now: () => Instant;
}

/**
 * Today, by which days that lie ahead are judged. A scratch ledger begins when somebody says, often before what is loaded into
 * it was said: there the loader is not judged by its day.
 */
const dayToJudgeBy = async (
  { ledger, now }: AdmitServices,
  { roles }: Actor,
): Promise<CalendarDate | null> =>
  roles.includes('system') && (await ledger.isScratch()) ? null : dateInWales(now());

/**
 * The message that a command is sent as, or what speaks against it before it reaches its stream: the permission, the scope,
 * the shape, and what the stream alone cannot know.
 * @throws ZodError for what is no command
 */
export async function admit(
  { ledger, directory, files, now }: AdmitServices,
  { actor, viewer, obligationId, command, commandId, expectedVersion }: Submission,
): Promise<Result<CommandMessage, Refusal>> {
  if (!permitted(actor, command.type)) return refuse(refusal('not-permitted', undefined));
  // a file or a command line brings texts that no edge of a server has read
  const unfit = unfitIn(command);
  if (unfit !== null) return refuse({ code: 'unfit-text', pointer: unfit.pointer, message: unfit.message });
  const completed = await withKindLadders(
    ledger,
    directory === undefined ? command : withNations(directory, command),
  );
  const message: CommandMessage = {
    v: 1,
    commandId,
    command: commandSchema.parse(completed),
    actor,
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
  const isHeld = command.type !== 'register' && !isFactStream(obligationId);
  if (isHeld && !maySee(viewer, obligationId)) return refuse(refusal('unknown-obligation', undefined));
  const opens = opensIn(command)?.opens;
  if (opens !== undefined && !maySee(viewer, opens.template))
    return refuse(refusal('unknown-obligation', undefined));
  /** sent before and recorded: what it did must not speak against it now, and its stream gives the first answer again */
  const wasDecided = async (): Promise<boolean> =>
    (await ledger.readStream(obligationId)).some(({ metadata }) => metadata['commandId'] === commandId);
  const barred =
    (await barToNonsense(ledger, { obligationId, command }, await dayToJudgeBy({ ledger, now }, actor))) ??
    (await barTo({ ledger, directory }, { actor, obligationId, command }));
  if (barred !== null && !(await wasDecided())) return refuse(barred);
  if (!isHeld) return ok(message);
  const unopened = await barToEvidence({ ledger, files }, { actor, obligationId, command });
  return unopened === null || (await wasDecided()) ? ok(message) : refuse(unopened);
}
