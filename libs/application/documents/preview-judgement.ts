import { type Directory, type Person, actorFor, mayDo } from '#application/directory';
import { type ShownDocument, document, obligationsById, viewerFor } from '#application/queries';
import { type CommandPreview, previewCommand } from '#application/submit-command';
import { type TakenProposal, entryOfProposal } from '#domain/documents';
import {
  type ObligationId,
  type Refusal,
  type Result,
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
  { readonly entry: ObligationId } | { readonly entry?: undefined; readonly taken: TakenProposal }
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

interface Opened {
  readonly shown: ShownDocument;
  readonly version: number;
}

export async function open(
  { ledger, files }: JudgeServices,
  person: Person,
  id: string,
): Promise<Result<Opened, DocumentRefusal>> {
  if (!mayDo(person.roles, 'register')) return refuse(documentRefusal('not-permitted'));
  const found = await document(viewerFor(person), ledger, { id, files });
  if (!found.ok)
    return refuse(
      documentRefusal(found.refusal.code === 'not-found' ? 'document-unknown' : 'document-erased'),
    );
  const { sha256 } = found.value.file;
  if (sha256 === undefined) return refuse(documentRefusal('document-erased'));
  return ok({ shown: found.value, version: found.value.version });
}

/** What each that was named would become. One that does not fit is refused by itself. */
export async function outcomesOf(
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
    const entry = entryOfProposal({
      document: of,
      number,
      proposal: found.proposal,
      taken: each.taken,
      calendar,
    });
    return entry.ok ? { number, is: 'new', command: entry.value } : not(entry.refusal);
  });
}

/** The rest: what waits, and nobody took now. */
export const restOf = ({ shown }: Opened, judged: readonly JudgedProposal[]): readonly number[] => {
  const named = new Set(judged.map(({ number }) => number));
  return shown.proposed
    .filter(({ number, state }) => !named.has(number) && (state.is === 'waiting' || state.is === 'failed'))
    .map(({ number }) => number);
};

/** The same words under the same number are the same command, however often they are sent. */
export const commandIdOf = (
  id: string,
  number: number,
  command: Register,
  { personId }: { readonly personId: string },
) =>
  commandId(
    `document/${id}/${number}/${sha256Hex(canonicalJson(JSON.parse(JSON.stringify(command)))).slice(0, 16)}/${personId}`,
  );

/** What going through a document would record, entry by entry; nothing is recorded. */
export async function previewJudgement(
  services: JudgeServices,
  person: Person,
  { id, judged }: AskedJudgement,
): Promise<Result<PreviewedJudgement, DocumentRefusal>> {
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
      preview.ok
        ? { ...outcome, preview: preview.value }
        : { number, is: 'refused', refusal: preview.refusal },
    );
  }
  return ok({ version: opened.value.version, outcomes: tried, passedOver: restOf(opened.value, judged) });
}
