import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { systemViewer } from '#application/queries';
import type { FileFact } from '#application/register-import';
import { type SubmitServices, submitCommand } from '#application/submit-command';
import { type Bilingual, both, canonicalJson, commandId, personId } from '#domain/kernel';
import { type Actor, type Command, factStream, foldFact, standingEntries } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';

/** What became of a fact of a file. */
export interface RecordedFileFact {
  readonly fact: string;
  readonly action: 'recorded' | 'unchanged';
  readonly ok: boolean;
  readonly why?: Bilingual;
}

const LOADER: Actor = { personId: personId('register-loader'), roles: ['system'] };
const AT_ONCE = 8;
const NO_ANSWER = both('no answer in time: load again', 'dim ateb mewn pryd: llwythwch eto');
const CARRIED = 'It was recorded on another register, and came with a register file.';

type Services = SubmitServices & { readonly ledger: SealedLedger };
type Entry = FileFact['entries'][number];

/** Records the facts of a file that nobody has recorded here, before its entries come to the register and count from them. */
export const recordFileFacts = (
  services: Services,
  facts: readonly FileFact[],
): Promise<readonly RecordedFileFact[]> => pLimit(AT_ONCE).map(facts, (fact) => recordFact(services, fact));

async function recordFact(services: Services, fact: FileFact): Promise<RecordedFileFact> {
  const { name } = fact;
  const held = foldFact(await services.ledger.readStream(factStream(name)));
  const known = new Map((held === null ? [] : standingEntries(held)).map((each) => [each.number, each]));
  let last = Math.max(0, ...known.keys());
  let action: RecordedFileFact['action'] = 'unchanged';
  for (const entry of fact.entries) {
    if (known.get(entry.number)?.effectiveOn === entry.effectiveOn) continue;
    const why = await submit(services, fact, entry, entry.number <= last + 1);
    if (why !== null) return { fact: name, action: 'recorded', ok: false, why };
    last = Math.max(last + 1, entry.number);
    action = 'recorded';
  }
  return { fact: name, action, ok: true };
}

/** @param numbered the entry can have the number that it has in the file @returns why it was not recorded; null where it was */
async function submit(
  services: Services,
  { name, kind, title }: FileFact,
  entry: Entry,
  numbered: boolean,
): Promise<Bilingual | null> {
  const { number, ...said } = entry;
  const command: Command = {
    type: 'record-fact',
    fact: name,
    kind,
    ...(title && { title }),
    ...(numbered && { number }),
    ...said,
    evenIfNothingWaits: true,
    late: { reason: CARRIED, document: entry.evidence },
  };
  const contents = createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(command))));
  const submitted = await submitCommand(services, {
    actor: LOADER,
    viewer: systemViewer,
    obligationId: factStream(name),
    command,
    commandId: commandId(`load/fact/${name}/${contents.digest('hex').slice(0, 16)}`),
  });
  if (submitted.kind === 'accepted') return null;
  return submitted.kind === 'refused' ? submitted.refusal.message : NO_ANSWER;
}
