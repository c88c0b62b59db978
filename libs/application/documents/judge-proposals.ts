import {
  FAILED_AT_ONCE,
  IDS_AT_ONCE,
  appendAct,
  inParts,
  reachEach,
  signedBy,
} from '#application/acts-on-many';
import { type Person, actorFor } from '#application/directory';
import { viewerFor } from '#application/queries';
import type { Gateway } from '#application/submit-command';
import { type DocumentEventData, documentEventCatalog, documentStream } from '#domain/documents';
import { type Result, both, ok, refuse } from '#domain/kernel';
import {
  type AskedJudgement,
  type JudgeServices,
  type ProposalOutcome,
  commandIdOf,
  open,
  outcomesOf,
  restOf,
} from './preview-judgement';
import { type DocumentRefusal, documentRefusal } from './refusals';

const UNANSWERED = {
  noAnswer: both(
    'No answer came in time. Take it again: what was recorded already is not recorded twice.',
    'Ni ddaeth ateb mewn pryd. Cymerwch ef eto: ni chofnodir ddwywaith yr hyn a gofnodwyd eisoes.',
  ),
  notDecided: both(
    'It could not be decided now. Take it again once the service is well.',
    'Nid oedd modd penderfynu arno nawr. Cymerwch ef eto pan fydd y gwasanaeth yn iawn.',
  ),
};

type Judged = DocumentEventData<'ProposalsJudged'>;
type Failed = Judged['failed'][number];

export type JudgementDone = Omit<Judged, 'by' | 'documentId'>;

interface Reached {
  readonly taken: Judged['taken'];
  readonly failed: readonly Failed[];
}

async function registerAll(
  services: JudgeServices & { readonly gateway: Gateway },
  person: Person,
  id: string,
  outcomes: readonly ProposalOutcome[],
): Promise<Reached> {
  const actor = actorFor(person);
  const { ledger, gateway, directory, now } = services;
  const each = outcomes.flatMap((outcome) =>
    outcome.is === 'new'
      ? [
          {
            number: outcome.number,
            obligationId: outcome.command.definition.id,
            command: outcome.command,
            commandId: commandIdOf(id, outcome.number, outcome.command, actor),
          },
        ]
      : [],
  );
  const many = { ledger, gateway, directory, now: now() };
  const { reached, failed } = await reachEach(many, { actor, viewer: viewerFor(person) }, each, UNANSWERED);
  const put = new Set<string>(reached);
  const why = new Map<string, (typeof failed)[number]>(failed.map((one) => [one.obligationId, one]));
  const refused = outcomes.flatMap((outcome): Failed[] =>
    outcome.is === 'refused'
      ? [{ number: outcome.number, code: outcome.refusal.code, message: outcome.refusal.message }]
      : [],
  );
  return {
    taken: [
      ...each
        .filter(({ obligationId }) => put.has(obligationId))
        .map(({ number, obligationId }) => ({ number, obligationId, how: 'registered' as const })),
      ...outcomes.flatMap((outcome) =>
        outcome.is === 'existing'
          ? [{ number: outcome.number, obligationId: outcome.entry, how: 'existing' as const }]
          : [],
      ),
    ],
    failed: [
      ...refused,
      ...each.flatMap(({ number, obligationId }): Failed[] => {
        const one = why.get(obligationId);
        return one === undefined ? [] : [{ number, code: one.code, message: one.message }];
      }),
    ],
  };
}

/**
 * Puts on the register, in one act, every proposal that a person took, and records what became of each and which were seen and
 * passed over. What one refuses stops no other.
 * @param shown the version of the document’s stream that was shown: at another it is refused
 */
export async function judgeProposals(
  services: JudgeServices & { readonly gateway: Gateway },
  person: Person,
  { id, judged }: AskedJudgement,
  shown?: number,
): Promise<Result<JudgementDone, DocumentRefusal>> {
  const opened = await open(services, person, id);
  if (!opened.ok) return opened;
  const { version } = opened.value;
  if (shown !== undefined && shown !== version) return refuse(documentRefusal('document-changed'));
  const { documentId } = opened.value.shown;
  const outcomes = await outcomesOf(services, person, opened.value, judged);
  const { taken, failed } = await registerAll(services, person, id, outcomes);
  const passedOver = restOf(opened.value, judged);
  const by = signedBy(actorFor(person));
  const part = (some: Partial<JudgementDone>) => ({
    type: 'ProposalsJudged' as const,
    data: { documentId, taken: [], failed: [], passedOver: [], ...some, by },
  });
  const drafts = [
    ...inParts(taken, IDS_AT_ONCE).map((each) => part({ taken: [...each] })),
    ...inParts(failed, FAILED_AT_ONCE).map((each) => part({ failed: [...each] })),
    ...inParts(passedOver, 5 * IDS_AT_ONCE).map((each) => part({ passedOver: [...each] })),
  ];
  const { ledger, now } = services;
  const append = (at: number): Promise<boolean> =>
    appendAct(ledger, documentEventCatalog, {
      stream: documentStream(documentId),
      version: at,
      drafts,
      now: now(),
      by,
    });
  if (drafts.length > 0 && !(await append(version))) {
    // the entries are on the register: what came of them stands beside what another recorded meanwhile
    const newest = (await ledger.readStream(documentStream(documentId))).at(-1)?.version ?? 0;
    if (!(await append(newest))) return refuse(documentRefusal('document-changed'));
  }
  return ok({ taken, failed: [...failed], passedOver: [...passedOver] });
}
