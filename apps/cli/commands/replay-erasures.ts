import { readErasureList, replayErasures as replay } from '#application/erasure';
import { both, personId } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Erases again whatever a restored backup brought back. Asked again, it finds nothing to do. */
export async function replayErasures(
  io: Io,
  manner: Manner,
  settings: Settings,
  file = settings['ERASURE_LIST_FILE'],
): Promise<boolean> {
  const listed = file === undefined ? [] : readErasureList(file);
  const done = await withLedger(settings, (ledger) =>
    replay(ledger, { listed, by: { personId: personId('system') }, now: io.clock.now() }),
  );
  say(
    io,
    manner,
    both(
      `On the list outside: ${listed.length}. Carried out again: ${done.length}.`,
      `Ar y rhestr y tu allan: ${listed.length}. Gweithredwyd eto: ${done.length}.`,
    ),
  );
  const replayed = done.map(({ entry, keys, events, mails }) => ({ ...entry, keys, events, mails }));
  if (manner.json) answerJson(io, { listed: listed.length, replayed });
  else for (const { erasureId, keys, mails } of replayed) io.out(`${erasureId}  ${keys}  ${mails}\n`);
  return true;
}
