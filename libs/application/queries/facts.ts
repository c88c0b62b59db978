import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type PartlyTranslated,
  type RecordedEvent,
  type Refusal,
  type Result,
  both,
  ok,
  refuse,
} from '#domain/kernel';
import {
  type Fact,
  type FactEffect,
  type FactKind,
  type Proposal,
  factStream,
  foldFact,
  rivalsOnFact,
  standingEntries,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { countByFact, listFacts, listHearing, titlesOf } from '#record/read-models';
import { titleOfFact } from './fact-titles';
import { type Viewer, maySee } from './viewer';

/** Something that dates count from, as it was recorded, with what is proposed about it. */
export interface ShownFact {
  readonly fact: string;
  /** null where nothing is recorded of it yet */
  readonly kind: FactKind | null;
  readonly title: Bilingual | null;
  /** by number; those recorded by mistake too */
  readonly entries: Fact['entries'];
  /** how many entries of the register were told of it */
  readonly reached: number;
  readonly proposals: readonly Proposal[];
}

/** The facts of the register; a narrow scope sees those that reached its entries, without proposals. */
export async function recordedFacts(viewer: Viewer, ledger: Ledger): Promise<readonly ShownFact[]> {
  const [heard, recorded] = await Promise.all([
    countByFact(ledger.db, 'heard', viewer.scope),
    listFacts(ledger.db),
  ]);
  const reachedBy = (name: string): number => heard.get(name) ?? 0;
  const shown = recorded.map(async ({ name }): Promise<ShownFact | null> => {
    const reached = reachedBy(name);
    const whole = maySee(viewer, factStream(name));
    if (!whole && reached === 0) return null;
    const state = foldFact(await ledger.readStream(factStream(name)));
    if (state === null) return null;
    const { kind, title, entries: all, proposals } = state;
    return {
      fact: name,
      kind,
      title: title ?? (await titleOfFact(viewer, ledger, name)),
      entries: whole ? all : standingEntries(state),
      reached,
      proposals: whole ? proposals : [],
    };
  });
  return (await Promise.all(shown)).filter((each) => each !== null);
}

/** A list of dates that an event of a fact set, moved or took away, as it was worked out when it was recorded. */
export interface RecordedEffects {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly type: string;
  /** of the entry it is about; null for a proposal */
  readonly number: number | null;
  /** of the proposal that it is, or that led to it */
  readonly proposalId: string | null;
  readonly effects: readonly FactEffect[];
}

/** All that is known of one fact. */
export interface FactInFull extends ShownFact {
  /** of its stream; 0 where nothing is recorded of it yet */
  readonly version: number;
  /** the entries that count from it or wait for it, by id */
  readonly countedBy: readonly { readonly id: ObligationId; readonly title: PartlyTranslated }[];
  /** the proposals that wait, each with those that wait beside it about the same entry, by id */
  readonly rivals: Readonly<Record<string, readonly Proposal[]>>;
  /** oldest first */
  readonly recordedEffects: readonly RecordedEffects[];
}

const noSuchFact = (name: string): Refusal<'not-found'> => ({
  code: 'not-found',
  message: both(
    `Nothing is recorded under the name ${name}, and nothing on the register counts from it.`,
    `Nid oes dim wedi’i gofnodi o dan yr enw ${name}, ac nid oes dim ar y gofrestr yn cyfrif ohono.`,
  ),
});

/** One fact: its entries, its proposals, what counts from it, and the lists of dates that it set or moved. */
export async function fact(
  viewer: Viewer,
  ledger: Ledger,
  { name }: { readonly name: string },
): Promise<Result<FactInFull, Refusal<'not-found'>>> {
  const stream = factStream(name);
  const whole = maySee(viewer, stream);
  const [events, hearing] = await Promise.all([
    ledger.readStream(stream),
    listHearing(ledger.db, name, { withOver: false }),
  ]);
  const seen = hearing.filter(({ obligationId }) => maySee(viewer, obligationId));
  const titles = await titlesOf(
    ledger.db,
    seen.map(({ obligationId }) => obligationId),
  );
  const countedBy = seen.map(({ obligationId: id }) => ({ id, title: titles.get(id) ?? {} }));
  if (!whole && countedBy.length === 0) return refuse(noSuchFact(name));
  const state = foldFact(events);
  if (state === null && countedBy.length === 0) return refuse(noSuchFact(name));
  const reached = (await countByFact(ledger.db, 'heard', viewer.scope)).get(name) ?? 0;
  return ok({
    fact: name,
    version: state?.version ?? 0,
    kind: state?.kind ?? null,
    title: state?.title ?? (await titleOfFact(viewer, ledger, name)),
    entries: state === null ? [] : whole ? state.entries : standingEntries(state),
    reached,
    proposals: whole && state !== null ? state.proposals : [],
    countedBy,
    rivals: whole && state !== null ? rivalsIn(state) : {},
    recordedEffects: events.flatMap((event) => effectsIn(viewer, event)),
  });
}

const rivalsIn = (state: Fact): FactInFull['rivals'] =>
  Object.fromEntries(
    state.proposals
      .filter(({ status }) => status === 'pending')
      .map((proposal) => [proposal.proposalId, rivalsOnFact(state, proposal)] as const)
      .filter(([, rivals]) => rivals.length > 0),
  );

function effectsIn(
  viewer: Viewer,
  { position, recordedAt, type, data }: RecordedEvent,
): readonly RecordedEffects[] {
  const effects = (data['effects'] ?? []) as unknown as readonly FactEffect[];
  const seen = effects.filter(({ obligationId }) => maySee(viewer, obligationId));
  const number = typeof data['number'] === 'number' ? data['number'] : null;
  const proposalId = typeof data['proposalId'] === 'string' ? data['proposalId'] : null;
  return seen.length === 0 ? [] : [{ position, recordedAt, type, number, proposalId, effects: seen }];
}
