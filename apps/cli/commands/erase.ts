import { eraseSubject } from '#application/erasure';
import { loadDirectory } from '#application/directory';
import { personId } from '#domain/kernel';
import type { Io, Manner } from '../shared/io';
import { reportErasure } from '../shared/report-erasure';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

export interface EraseOptions {
  readonly subject: string;
  readonly reason: string;
  readonly by: string;
  readonly identity: boolean;
}

/** Erases a subject's words, or says why not. */
export async function erase(
  io: Io,
  manner: Manner,
  settings: Settings,
  { subject, reason, by, identity }: EraseOptions,
): Promise<boolean> {
  const erased = await withLedger(settings, (ledger) =>
    eraseSubject(ledger, {
      subject,
      reason,
      by: { personId: personId(by) },
      directory: loadDirectory(required(settings, 'DIRECTORY_FILE')),
      now: io.clock.now(),
      asked: identity ? 'identity' : 'words',
    }),
  );
  if (!erased.ok) throw new CommandError(erased.refusal.message);
  reportErasure(io, manner, settings, erased.value);
  return true;
}
