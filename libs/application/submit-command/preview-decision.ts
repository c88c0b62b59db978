import { type Directory, nobodyElse } from '#application/directory';
import type { effectsOfCommand } from '#application/effects';
import { type Viewer, maySee } from '#application/queries';
import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type RecordedEvent,
  type Refusal,
  type Result,
  both,
  commandId,
  dateInWales,
  ok,
  refuse,
  unfitIn,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  type DecideContext,
  type FactEffect,
  type ObligationEventDraft,
  SECOND_PERSON,
  decideOn,
  permitted,
  refusal,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { barTo } from './bars';
import { calendarFor } from './calendar-for';
import { nonsenseIn } from './nonsense-bar';

/** What every preview says. */
export interface Preview {
  /** the dates it would set, move or take away */
  readonly effects: readonly FactEffect[];
  /** how many more there are, of entries that the viewer may not see */
  readonly outOfSight: number;
  /** `two`: it becomes, or is, a proposal that somebody else must approve */
  readonly requires: 'one' | 'two';
}

/** What would be recorded, beside what is shown. */
export interface PreviewedDecision extends Preview {
  readonly events: readonly RecordedEvent[];
  readonly drafts: readonly ObligationEventDraft[];
}

export interface PreviewServices {
  readonly ledger: Pick<Ledger, 'db' | 'readStream' | 'holidays'>;
  readonly directory?: Directory;
}

export interface ToPreview {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly command: Command;
  readonly now: Instant;
}

/** What the decision rests on of other streams. */
type Gather = (
  events: readonly RecordedEvent[],
  context: DecideContext,
) => Promise<Partial<Awaited<ReturnType<typeof effectsOfCommand>>>>;

export const TWO_PEOPLE = both(
  'This needs two people: it becomes a proposal, which an approver other than you must approve.',
  'Mae angen dau berson ar gyfer hyn: daw’n gynnig, y mae’n rhaid i gymeradwywr heblaw chi ei gymeradwyo.',
);

const WORDS: Readonly<Record<Preview['requires'], Bilingual>> = {
  one: both('One person decides this.', 'Mae un person yn penderfynu hyn.'),
  two: TWO_PEOPLE,
};
const APPROVAL = both(
  'Your approval puts this into effect.',
  'Bydd eich cymeradwyaeth yn rhoi hyn ar waith.',
);

/** Who must agree to a command on an entry. */
export const wordsOf = ({ type }: Pick<Command, 'type'>, requires: Preview['requires']): Bilingual =>
  type === 'approve-change' ? APPROVAL : WORDS[requires];

/** Refuses what would be refused; otherwise says what would move and who must agree. Records nothing. */
export async function previewDecision(
  { ledger, directory }: PreviewServices,
  { actor, viewer, obligationId, command, now }: ToPreview & { readonly obligationId: ObligationId },
  gather: Gather,
): Promise<Result<PreviewedDecision, Refusal>> {
  if (!permitted(actor, command.type)) return refuse(refusal('not-permitted', undefined));
  const unfit = unfitIn(command);
  if (unfit !== null) return refuse({ code: 'unfit-text', pointer: unfit.pointer, message: unfit.message });
  const barred =
    nonsenseIn(command, dateInWales(now)) ??
    (await barTo({ ledger, directory }, { actor, obligationId, command }));
  if (barred !== null) return refuse(barred);
  const events = await ledger.readStream(obligationId);
  const calendar = await calendarFor(ledger, { obligationId, message: { command } }, events);
  const context = { now, actor, commandId: commandId(`preview/${obligationId}`), calendar };
  const ofOthers = await gather(events, context);
  const { effects = [] } = ofOthers;
  const alone = directory === undefined ? null : nobodyElse(directory, actor);
  const pinned = alone === null ? {} : { [SECOND_PERSON]: alone };
  const decision = decideOn(obligationId, events, command, { ...context, ...ofOthers, effects, pinned });
  if (!decision.ok) return decision;
  const did = (asked: string): boolean => decision.value.some(({ type }) => type === asked);
  const seen = effects.filter((effect) => maySee(viewer, effect.obligationId));
  return ok({
    effects: seen,
    outOfSight: effects.length - seen.length,
    requires: did('ChangeProposed') && !did('ChangeApproved') ? 'two' : 'one',
    events,
    drafts: decision.value,
  });
}
