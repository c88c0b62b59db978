import { type AdmitServices, type Submission, admit } from './admit';
import type { DecideCommand } from './decide-command';
import type { Submitted } from './submit-command';

export interface DirectServices extends AdmitServices {
  readonly decisions: Pick<DecideCommand, 'decide'>;
  /** milliseconds `now` is away from the server's time: 0 but on a scratch ledger */
  readonly clockOffsetMs: number;
}

/**
 * Puts an entry on the register in this process, as `submitCommand` does by way of its workflow: admitted alike, decided by
 * the same core, recorded with its mail and read models in one statement, of which many at once share a commit. No clock is
 * started: whoever calls has the clocks started behind, and `reconcile` starts those that were not.
 * @throws TypeError for a command on an entry that is there: its clock decides one command at a time
 */
export async function registerDirectly(services: DirectServices, submission: Submission): Promise<Submitted> {
  const { obligationId, command } = submission;
  if (command.type !== 'register') throw new TypeError(`${command.type} is decided by way of the clock`);
  const admitted = await admit(services, submission);
  if (!admitted.ok) return { kind: 'refused', refusal: admitted.refusal, version: null };
  const { decisions, clockOffsetMs, now } = services;
  const input = { v: 1, obligationId, message: admitted.value, now: now(), clockOffsetMs } as const;
  const outcome = await decisions.decide(input);
  return outcome.refusal === undefined
    ? { kind: 'accepted', outcome }
    : { kind: 'refused', refusal: outcome.refusal, version: outcome.version };
}
