import { namesIn } from '#application/directory';
import { type Instant, type Language, dateInWales } from '#domain/kernel';
import { type Fact, type Obligation, type Proposal, ifStillWanted } from '#domain/obligations';
import { sentences } from '../../platform/locale';
import type { ApprovalModel } from './approval-model';

type By = NonNullable<Proposal['decidedBy']>;

interface Decided {
  /** names its sentence */
  readonly what: string;
  readonly by: By | null;
  readonly at: Instant | null;
  readonly reason?: string | null;
  readonly acceptReason?: string | undefined;
  /** what whoever still wants it does; absent where it was done */
  readonly next?: string;
}

type Deciding = Pick<ApprovalModel, 'proposal' | 'occurrence' | 'obligation' | 'fact'>;

const approvedInstead = (
  of: Pick<Obligation | Fact, 'proposals'> | null,
  { outdatedBy }: Proposal,
): Proposal | undefined => of?.proposals.find(({ proposalId }) => proposalId === outdatedBy);

function decidedOf({ proposal, occurrence, obligation, fact }: Deciding, language: Language): Decided | null {
  if (proposal !== null) {
    const { status, reason, change } = proposal;
    if (status === 'pending') return null;
    const next = ifStillWanted(change.kind)[language];
    const { decidedBy: by, decidedAt: at } =
      status === 'outdated' ? (approvedInstead(obligation ?? fact, proposal) ?? proposal) : proposal;
    return { what: status, by, at, reason, ...(status !== 'approved' && { next }) };
  }
  const { completion, stage, refusals = [] } = occurrence ?? {};
  if (completion && stage === 'confirmed')
    return {
      what: 'confirmed',
      by: completion.by,
      at: completion.recordedAt,
      acceptReason: completion.accepted?.reason,
    };
  const refused = refusals.at(-1);
  if (refused === undefined) return null;
  const next = sentences(language, 'approval')('gone.submitAgain');
  return { what: 'completionRefused', by: refused.by, at: refused.recordedAt, reason: refused.reason, next };
}

/** Who decided it, when and why; null where nobody did. */
export function decidedInWords(model: ApprovalModel, language: Language) {
  const { by, at, ...said } = decidedOf(model, language) ?? { by: null, at: null };
  if (by === null || at === null) return null;
  return { ...said, name: namesIn(model.directory, language)(by), on: dateInWales(at) };
}
