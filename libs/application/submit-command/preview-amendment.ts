import { type Directory, nobodyElse } from '#application/directory';
import { effectsOfAmending } from '#application/effects';
import { type Viewer, maySee } from '#application/queries';
import { ukBankHolidays } from '#domain/calendars';
import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type Refusal,
  type Result,
  both,
  commandId,
  ok,
  refuse,
  unfitIn,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  type FactEffect,
  SECOND_PERSON,
  decideOn,
  permitted,
  refusal,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { barTo } from './bars';

/** What an amendment, its proposal or its approval would do, before it is sent. */
export interface AmendmentPreview {
  /** the dates it would set, move or take away: the entry’s own, and those of what counts from it */
  readonly effects: readonly FactEffect[];
  /** how many more there are, of entries that the viewer may not see */
  readonly outOfSight: number;
  /** `two`: it becomes a proposal that somebody else must approve */
  readonly requires: 'one' | 'two';
  readonly words: Bilingual;
}

const WORDS = {
  one: both('One person decides this.', 'Mae un person yn penderfynu hyn.'),
  two: both(
    'This needs two people: it becomes a proposal, which an approver other than you must approve.',
    'Mae angen dau berson ar gyfer hyn: daw’n gynnig, y mae’n rhaid i gymeradwywr heblaw chi ei gymeradwyo.',
  ),
  approval: both('Your approval puts this into effect.', 'Bydd eich cymeradwyaeth yn rhoi hyn ar waith.'),
} as const satisfies Readonly<Record<string, Bilingual>>;

interface Asked {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly obligationId: ObligationId;
  readonly command: Command;
  readonly now: Instant;
}

/** Refuses what would be refused; otherwise says what would move and who must agree. Records nothing. */
export async function previewAmendment(
  {
    ledger,
    directory,
  }: { readonly ledger: Pick<Ledger, 'db' | 'readStream'>; readonly directory?: Directory },
  { actor, viewer, obligationId, command, now }: Asked,
): Promise<Result<AmendmentPreview, Refusal>> {
  if (!maySee(viewer, obligationId)) return refuse(refusal('unknown-obligation', undefined));
  if (!permitted(actor, command.type)) return refuse(refusal('not-permitted', undefined));
  const unfit = unfitIn(command);
  if (unfit !== null) return refuse({ code: 'unfit-text', pointer: unfit.pointer, message: unfit.message });
  const barred = await barTo({ ledger, directory }, { actor, obligationId, command });
  if (barred !== null) return refuse(barred);
  const events = await ledger.readStream(obligationId);
  const context = { now, actor, commandId: commandId(`preview/${obligationId}`), calendar: ukBankHolidays };
  const found = await effectsOfAmending(ledger, { obligationId, events, command }, context);
  const effects = found?.effects ?? [];
  const alone = directory === undefined ? null : nobodyElse(directory, actor);
  const pinned = alone === null ? {} : { [SECOND_PERSON]: alone };
  const decision = decideOn(obligationId, events, command, { ...context, effects, pinned });
  if (!decision.ok) return decision;
  const did = (asked: string): boolean => decision.value.some(({ type }) => type === asked);
  const requires = did('ChangeProposed') && !did('ChangeApproved') ? 'two' : 'one';
  const seen = effects.filter((effect) => maySee(viewer, effect.obligationId));
  return ok({
    effects: seen,
    outOfSight: effects.length - seen.length,
    requires,
    words: command.type === 'approve-change' ? WORDS.approval : WORDS[requires],
  });
}
