import { setTimeout as sleep } from 'node:timers/promises';
import { type Bilingual, type Clock, both } from '#domain/kernel';
import { openLog } from '#transparency/published-log';
import { type Deposit, Depositor, type FailedDeposit } from './deposits/deposits';
import { type Sealing, seal } from './seal';

export interface KeepSealing extends Sealing {
  readonly deposits: readonly Deposit[];
  /** between two passes, in milliseconds */
  readonly everyMs: number;
  /** deposits are due by the machine's time, like the folder's files */
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** called once for each failure, and on recovery */
  readonly log: (sentence: Bilingual) => void;
}

/** Seals in passes until aborted. Failures are logged and retried, and never end the sealer. */
export async function keepSealing({
  deposits,
  everyMs,
  clock,
  signal,
  log,
  ...sealing
}: KeepSealing): Promise<void> {
  let failure = '';
  const report = (sentence: Bilingual | null): void => {
    if (sentence !== null && sentence.en !== failure) log(sentence);
    if (sentence === null && failure !== '') log(AGAIN_WELL);
    failure = sentence?.en ?? '';
  };
  const depositor = new Depositor(deposits);
  while (!signal.aborted) {
    const pass = await sealAndDeposit(sealing, depositor, clock);
    report(pass.failure);
    if (!pass.more) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

interface Pass {
  readonly failure: Bilingual | null;
  /** there may be more to seal immediately */
  readonly more: boolean;
}

async function sealAndDeposit(sealing: Sealing, depositor: Depositor, clock: Clock): Promise<Pass> {
  try {
    const sealed = await seal(sealing);
    if (!sealed.ok) return { failure: sealed.refusal.message, more: false };
    if (sealed.value.kind === 'standing-by') return { failure: null, more: false };
    // a busy ledger has new events at every pass: deposits wait only for a backlog, not for a pause
    if (sealed.value.kind === 'sealed' && sealed.value.more) return { failure: null, more: true };
    const failed = await depositor.makeDue(openLog(sealing.folder), clock.machineMillis());
    return { failure: failed.length === 0 ? null : notDeposited(failed), more: false };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { failure: both(`Sealing failed: ${why}`, `Methodd y selio (yn Saesneg): ${why}`), more: false };
  }
}

const AGAIN_WELL = both('Sealing goes on as it should.', 'Mae’r selio’n mynd rhagddo fel y dylai.');

const notDeposited = (failed: readonly FailedDeposit[]): Bilingual =>
  both(
    failed.map(({ name, why }) => `The newest checkpoint lacks its ${name.en}: ${why}.`).join(' '),
    failed
      .map(({ name, why }) => `Mae hyn ar goll o’r pwynt gwirio diweddaraf: ${name.cy} (yn Saesneg: ${why}).`)
      .join(' '),
  );
