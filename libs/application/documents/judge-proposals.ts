import { FAILED_AT_ONCE, IDS_AT_ONCE, appendAct, inParts, reachEach, signedBy } from '#application/acts-on-many';
import { type Directory, type Person, actorFor, mayDo } from '#application/directory';
import { type ShownDocument, document, obligationsById, viewerFor } from '#application/queries';
import { type CommandPreview, type Gateway, previewCommand } from '#application/submit-command';
import {
  type DocumentEventData,
  type TakenProposal,
  documentEventCatalog,
  documentStream,
  entryOfProposal,
} from '#domain/documents';
import {
  type ObligationId,
  type Refusal,
  type Result,
  both,
  canonicalJson,
  commandId,
  ok,
  refuse,
  sha256Hex,
} from '#domain/kernel';
import type { Command } from '#domain/obligations';
import type { DocumentServices } from './keep-document';
import { type DocumentRefusal, documentRefusal } from './refusals';

export interface JudgeServices extends Omit<DocumentServices, 'most'> {
  readonly directory: Directory;
}

/** What is said of one proposal: that an entry has it already, or what its new entry is to be. */
export type JudgedProposal = { readonly number: number } & (
  | { readonly entry: ObligationId }
  | { readonly entry?: undefined; readonly taken: TakenProposal }
);

export interface AskedJudgement {
  readonly id: string;
  readonly judged: readonly JudgedProposal[];
}

type Register = Extract<Command, { type: 'register' }>;

/** What would come of one proposal. */
export type ProposalOutcome = { readonly number: number } & (
  | { readonly is: 'existing'; readonly entry: ObligationId }
  | { readonly is: 'new'; readonly command: Register }
  | { readonly is: 'refused'; readonly refusal: Refusal }
);

export interface PreviewedJudgement {
  /** of the document’s stream */
  readonly version: number;
  readonly outcomes: readonly (ProposalOutcome & { readonly preview?: CommandPreview })[];
  /** seen and not taken */
  readonly passedOver: readonly number[];
}

type JudgeRefusal = DocumentRefusal;

interface Opened {
  readonly shown: ShownDocument;
  readonly version: number;
}

async function open(
  { ledger, files }: JudgeServices,
  person: Person,
  id: string,
): Promise<Result<Opened, JudgeRefusal>> {
  if (!mayDo(person.roles, 'register')) return refuse(documentRefusal('not-permitted'));
  const found = await document(viewerFor(person), ledger, { id, files });
  if (!found.ok)
    return refuse(documentRefusal(found.refusal.code === 'not-found' ? 'document-unknown' : 'document-erased'));
  const { sha256 } = found.value.file;
  if (sha256 === undefined) return refuse(documentRefusal('document-erased'));
  return ok({ shown: found.value, version: found.value.version });
}

/** What each that was named would become. One that does not fit is refused by itself. */
async function outcomesOf(
  { ledger }: JudgeServices,
  person: Person,
  { shown }: Opened,
  judged: readonly JudgedProposal[],
): Promise<readonly ProposalOutcome[]> {
  const { documentId, file, saidOn, speaker, title = documentId } = shown;
  const of = { documentId, title, sha256: file.sha256 ?? '', saidOn, speaker };
  const named = judged.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const there = await obligationsById(viewerFor(person), ledger, { ids: named });
  const { current: calendar } = ledger.holidays;
  return judged.map((each): ProposalOutcome => {
    const { number } = each;
    const not = (refusal: Refusal): ProposalOutcome => ({ number, is: 'refused', refusal });
    const found = shown.proposed.find((one) => one.number === number);
    if (found === undefined) return not(documentRefusal('proposal-unknown'));
    if (found.state.is === 'taken') return not(documentRefusal('proposal-taken'));
    if (each.entry !== undefined)
      return there.has(each.entry)
        ? { number, is: 'existing', entry: each.entry }
        : not(documentRefusal('entry-unknown', '/entry'));
    const entry = entryOfProposal({ document: of, number, proposal: found.proposal, taken: each.taken, calendar });
    return entry.ok ? { number, is: 'new', command: entry.value } : not(entry.refusal);
  });
}

/** The rest: what waits, and nobody took now. */
const restOf = ({ shown }: Opened, judged: readonly JudgedProposal[]): readonly number[] => {
  const named = new Set(judged.map(({ number }) => number));
  return shown.proposed
    .filter(({ number, state }) => !named.has(number) && (state.is === 'waiting' || state.is === 'failed'))
    .map(({ number }) => number);
};

/** The same words under the same number are the same command, however often they are sent. */
const commandIdOf = (id: string, number: number, command: Register, { personId }: { readonly personId: string }) =>
  commandId(`document/${id}/${number}/${sha256Hex(canonicalJson(JSON.parse(JSON.stringify(command)))).slice(0, 16)}/${personId}`);

/** What going through a document would record, entry by entry; nothing is recorded. */
export async function previewJudgement(
  services: JudgeServices,
  person: Person,
  { id, judged }: AskedJudgement,
): Promise<Result<PreviewedJudgement, JudgeRefusal>> {
  const opened = await open(services, person, id);
  if (!opened.ok) return opened;
  const outcomes = await outcomesOf(services, person, opened.value, judged);
  const { ledger, directory, files, now } = services;
  const actor = actorFor(person);
  const tried: (ProposalOutcome & { readonly preview?: CommandPreview })[] = [];
  for (const outcome of outcomes) {
    if (outcome.is !== 'new') {
      tried.push(outcome);
      continue;
    }
    const { number, command } = outcome;
    const { preview } = await previewCommand(
      { ledger, directory, files },
      {
        actor,
        viewer: viewerFor(person),
        obligationId: command.definition.id,
        command,
        commandId: commandIdOf(id, number, command, actor),
        now: now(),
        withReminders: false,
      },
    );
    tried.push(
      preview.ok ? { ...outcome, preview: preview.value } : { number, is: 'refused', refusal: preview.refusal },
    );
  }
  return ok({ version: opened.value.version, outcomes: tried, passedOver: restOf(opened.value, judged) });
}

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
): Promise<Result<JudgementDone, JudgeRefusal>> {
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
    appendAct(ledger, documentEventCatalog, { stream: documentStream(documentId), version: at, drafts, now: now(), by });
  if (drafts.length > 0 && !(await append(version))) {
    // the entries are on the register: what came of them stands beside what another recorded meanwhile
    const newest = (await ledger.readStream(documentStream(documentId))).at(-1)?.version ?? 0;
    if (!(await append(newest))) return refuse(documentRefusal('document-changed'));
  }
  return ok({ taken, failed: [...failed], passedOver: [...passedOver] });
}
