import type { ObligationId, Refusal } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Evidence,
  type EvidenceFile,
  type Unopened,
  fold,
  refusal,
} from '#domain/obligations';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';

interface EvidenceServices {
  readonly ledger: Pick<Ledger, 'readStream'>;
  /** undefined where no file can be looked at */
  readonly files: EvidenceStore | undefined;
}

interface Asked {
  readonly actor: Actor;
  readonly obligationId: ObligationId;
  readonly command: Command;
}

/**
 * What speaks against a command for the sake of the files that it rests on: nobody attaches a file that they did not upload
 * here, and nobody submits or certifies what could not be opened. Asked before the decision, which looks at no file.
 */
export async function barToEvidence(services: EvidenceServices, asked: Asked): Promise<Refusal | null> {
  const { command } = asked;
  if (command.type === 'attach-evidence')
    return command.file === undefined
      ? null
      : barToUnknownFile(services, asked, command.file, command.sha256);
  const named = await evidenceNamed(services, asked);
  const unopened = await unopenedAmong(services.files, named);
  return unopened.length === 0 ? null : refusal('evidence-cannot-be-opened', { files: unopened });
}

async function barToUnknownFile(
  { files }: EvidenceServices,
  { actor, obligationId }: Asked,
  { id, bytes, name, sha256 }: EvidenceFile,
  storedSha256: string,
): Promise<Refusal | null> {
  const file = (await files?.find(id)) ?? null;
  const isAsUploaded =
    file !== null &&
    file.stream === obligationId &&
    file.uploadedBy === actor.personId &&
    file.storedSha256 === storedSha256 &&
    file.bytes === bytes &&
    file.plain?.name === name &&
    file.plain?.sha256 === sha256;
  return isAsUploaded ? null : refusal('evidence-file-unknown', undefined, '/file');
}

/** The evidence that a completion rests on, submitted now or before. */
async function evidenceNamed(
  { ledger }: EvidenceServices,
  { obligationId, command }: Asked,
): Promise<readonly Evidence[]> {
  if (command.type !== 'submit-completion' && command.type !== 'confirm-completion') return [];
  const state = fold(await ledger.readStream(obligationId));
  if (state === null) return [];
  const occurrence = state.occurrences.find(({ number }) => number === command.occurrence);
  const ids =
    command.type === 'submit-completion'
      ? command.evidenceIds
      : (occurrence?.submission?.evidence ?? []).map(({ evidenceId }) => evidenceId);
  return state.evidence.filter(({ evidenceId }) => ids.includes(evidenceId));
}

async function unopenedAmong(
  files: EvidenceStore | undefined,
  named: readonly Evidence[],
): Promise<readonly Unopened[]> {
  const unopened: Unopened[] = [];
  for (const { file, sha256, reference } of named) {
    if (file === null) continue;
    const state = (await files?.check({ id: file.id, storedSha256: sha256 })) ?? 'missing';
    if (state !== 'good') unopened.push({ reference, why: state });
  }
  return unopened;
}
