import { type Directory, nobodyElse } from '#application/directory';
import { effectsOfCommand } from '#application/effects';
import { type Viewer, maySee } from '#application/queries';
import { ukBankHolidays } from '#domain/calendars';
import {
  type Bilingual,
  type Instant,
  type PersonId,
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
  type Fact,
  type FactEffect,
  type ObligationEventDraft,
  decideOn,
  entryMeant,
  factStream,
  foldFact,
  SECOND_PERSON,
  permitted,
  refusal,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { barTo } from './bars';

/** What a command on a fact would do, before it is sent. */
export interface FactPreview {
  /** the dates it would set, move or take away */
  readonly effects: readonly FactEffect[];
  /** how many more there are, of entries that the viewer may not see */
  readonly outOfSight: number;
  /** `two`: it becomes, or is, a proposal that somebody else must approve */
  readonly requires: 'one' | 'two';
  readonly words: Bilingual;
  /** who proposed what waits already about the same entry of the fact */
  readonly rivals: readonly PersonId[];
}

const WORDS: Readonly<Record<FactPreview['requires'], Bilingual>> = {
  one: both('One person records this.', 'Mae un person yn cofnodi hyn.'),
  two: both(
    'This needs two people: it becomes a proposal, which an approver other than you must approve.',
    'Mae angen dau berson ar gyfer hyn: daw’n gynnig, y mae’n rhaid i gymeradwywr heblaw chi ei gymeradwyo.',
  ),
};

interface Asked {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly fact: string;
  readonly command: Command;
  readonly now: Instant;
}

/** Refuses what would be refused; otherwise says what would move and who must agree. Records nothing. */
export async function previewFact(
  {
    ledger,
    directory,
  }: { readonly ledger: Pick<Ledger, 'db' | 'readStream'>; readonly directory?: Directory },
  { actor, viewer, fact, command, now }: Asked,
): Promise<Result<FactPreview, Refusal>> {
  if (!permitted(actor, command.type)) return refuse(refusal('not-permitted', undefined));
  const unfit = unfitIn(command);
  if (unfit !== null) return refuse({ code: 'unfit-text', pointer: unfit.pointer, message: unfit.message });
  const stream = factStream(fact);
  const barred = await barTo({ ledger, directory }, { actor, obligationId: stream, command });
  if (barred !== null) return refuse(barred);
  const events = await ledger.readStream(stream);
  const context = { now, actor, commandId: commandId(`preview/${fact}`), calendar: ukBankHolidays };
  const ofOthers = await effectsOfCommand(ledger, { stream, events, command }, context);
  const { effects } = ofOthers;
  const alone = directory === undefined ? null : nobodyElse(directory, actor);
  const pinned = alone === null ? {} : { [SECOND_PERSON]: alone };
  const decision = decideOn(stream, events, command, { ...context, ...ofOthers, pinned });
  if (!decision.ok) return decision;
  const did = (asked: string): boolean => decision.value.some(({ type }) => type === asked);
  const requires = did('ChangeProposed') && !did('ChangeApproved') ? 'two' : 'one';
  const seen = effects.filter(({ obligationId }) => maySee(viewer, obligationId));
  const rivals = rivalsIn(decision.value, foldFact(events));
  const outOfSight = effects.length - seen.length;
  return ok({ effects: seen, outOfSight, requires, words: WORDS[requires], rivals });
}

const CHANGES_ENTRY: readonly string[] = ['FactRecorded', 'FactCorrected', 'FactWithdrawn'];

const numberIn = (data: object): readonly number[] =>
  'number' in data && typeof data.number === 'number' ? [data.number] : [];

/** Who proposed what waits about the entry that is proposed, or that is changed at once or by an approval. */
function rivalsIn(drafts: readonly ObligationEventDraft[], state: Fact | null): readonly PersonId[] {
  const ids = drafts.flatMap(({ type, data }) => (type === 'ChangeProposed' ? (data.rivals ?? []) : []));
  const decided = drafts.flatMap(({ type, data }) => (type === 'ChangeApproved' ? data.proposalId : []));
  const numbers = drafts.flatMap(({ type, data }) => (CHANGES_ENTRY.includes(type) ? numberIn(data) : []));
  const found = (state?.proposals ?? []).filter(
    ({ proposalId, status, change }) =>
      ids.includes(proposalId) ||
      (status === 'pending' &&
        !decided.includes(proposalId) &&
        state !== null &&
        numbers.includes(entryMeant(state, change) ?? 0)),
  );
  return [...new Set(found.map(({ proposedBy }) => proposedBy.personId))];
}
