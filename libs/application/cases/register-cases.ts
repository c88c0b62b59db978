import pLimit from 'p-limit';
import { type Gateway, withKindLadders } from '#application/submit-command';
import { type ObligationId, commandId, personId } from '#domain/kernel';
import {
  type Actor,
  type Opens,
  definitionOfCase,
  fold,
  idOfCase,
  workflowTypeFor,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { factsToOpen } from '#record/read-models';
import type { CommandMessage } from '#workflows';

interface Services {
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly ledger: Pick<Ledger, 'db' | 'readStream'>;
}

export interface RegisteredCases {
  readonly registered: readonly ObligationId[];
  /** no answer came in time, or it was refused: the next round tries again */
  readonly unregistered: readonly { readonly obligationId: ObligationId; readonly reason: string }[];
}

const OPENER: Actor = { personId: personId('case-opener'), roles: ['system'] };
const AT_ONCE = 8;

/** Puts on the register every case whose fact is recorded and which is not there yet. @param only names of facts; default all */
export async function registerCases(services: Services, only?: readonly string[]): Promise<RegisteredCases> {
  const registered: ObligationId[] = [];
  const unregistered: { obligationId: ObligationId; reason: string }[] = [];
  await pLimit(AT_ONCE).map(await factsToOpen(services.ledger.db, only), async (opens) => {
    const id = idOfCase(opens);
    try {
      const reason = await register(services, opens);
      if (reason === null) registered.push(id);
      else unregistered.push({ obligationId: id, reason });
    } catch (error) {
      unregistered.push({ obligationId: id, reason: error instanceof Error ? error.message : String(error) });
    }
  });
  return { registered, unregistered };
}

/** @returns why it was not registered; null where it is */
async function register({ gateway, ledger }: Services, opens: Opens): Promise<string | null> {
  const template = fold(await ledger.readStream(opens.template));
  if (template === null || template.definition.kind !== 'case-template')
    return `${opens.template} is no template of cases`;
  const definition = definitionOfCase(template, opens);
  const message: CommandMessage = {
    v: 1,
    commandId: commandId(`case/${definition.id}`),
    command: await withKindLadders(ledger, { type: 'register', definition }),
    actor: OPENER,
  };
  const workflowType = workflowTypeFor(definition.kind);
  const answer = await gateway.execute({ obligationId: definition.id, workflowType, message });
  if ('unknown' in answer) return 'no answer in time';
  const { refusal } = answer;
  return refusal === undefined || refusal.code === 'already-registered' ? null : refusal.message.en;
}
