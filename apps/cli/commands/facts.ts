import { awaitedTriggers, recordedFacts, systemViewer } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { namesNear } from '#domain/obligations';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/**
 * The events that entries wait for, and those recorded. With a name: whether anything waits for it, and which names are near.
 * @returns whether something waits for the name, or it is recorded; true without a name
 */
export async function triggers(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string | undefined,
): Promise<boolean> {
  const now = io.clock.now();
  const { awaited, recorded } = await withLedger(settings, async (ledger) => ({
    awaited: await awaitedTriggers(systemViewer, ledger, { now }),
    recorded: await recordedFacts(systemViewer, ledger, { now }),
  }));
  const names = awaited.map(({ trigger }) => trigger);
  const known =
    name === undefined || names.includes(name) || recorded.some(({ trigger }) => trigger === name);
  const near = name === undefined || known ? [] : namesNear(name, names);
  if (manner.json) {
    answerJson(io, { awaited, recorded, ...(name !== undefined && { name, known, near }) });
    return known;
  }
  for (const { trigger, waiting } of awaited)
    say(
      io,
      manner,
      both(`${trigger}: awaited by ${waiting}`, `${trigger}: yn cael ei ddisgwyl gan ${waiting}`),
    );
  for (const { trigger, effectiveOn, withdrawn } of recorded) {
    const [en, cy] = [formatDate(effectiveOn, 'en'), formatDate(effectiveOn, 'cy')];
    say(
      io,
      manner,
      withdrawn
        ? both(
            `${trigger}: recorded for ${en} by mistake, and withdrawn`,
            `${trigger}: cofnodwyd ar gyfer ${cy} mewn camgymeriad, a’i dynnu’n ôl`,
          )
        : both(`${trigger}: recorded for ${en}`, `${trigger}: cofnodwyd ar gyfer ${cy}`),
    );
  }
  if (!known)
    say(
      io,
      manner,
      both(
        `Nothing on the register waits for ${name}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
        `Nid oes dim ar y gofrestr yn aros am ${name}.${near.length > 0 ? ` Tebyg: ${near.join(', ')}.` : ''}`,
      ),
    );
  return known;
}
