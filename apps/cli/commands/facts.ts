import { awaitedFacts, recordedFacts, systemViewer } from '#application/queries';
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
export async function facts(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string | undefined,
): Promise<boolean> {
  const now = io.clock.now();
  const { awaited, recorded } = await withLedger(settings, async (ledger) => ({
    awaited: await awaitedFacts(systemViewer, ledger, { now }),
    recorded: await recordedFacts(systemViewer, ledger, { now }),
  }));
  const names = awaited.map(({ fact }) => fact);
  const known =
    name === undefined || names.includes(name) || recorded.some(({ fact }) => fact === name);
  const near = name === undefined || known ? [] : namesNear(name, names);
  if (manner.json) {
    answerJson(io, { awaited, recorded, ...(name !== undefined && { name, known, near }) });
    return known;
  }
  for (const { fact, waiting } of awaited)
    say(
      io,
      manner,
      both(`${fact}: awaited by ${waiting}`, `${fact}: yn cael ei ddisgwyl gan ${waiting}`),
    );
  for (const { fact, entries } of recorded)
    for (const entry of entries) say(io, manner, inWords(fact, entry));
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

type Entry = Awaited<ReturnType<typeof recordedFacts>>[number]['entries'][number];

function inWords(fact: string, { number, effectiveOn, status, withdrawn }: Entry) {
  const [en, cy] = [formatDate(effectiveOn, 'en'), formatDate(effectiveOn, 'cy')];
  if (withdrawn)
    return both(
      `${fact} ${number}: recorded for ${en} by mistake, and withdrawn`,
      `${fact} ${number}: cofnodwyd ar gyfer ${cy} mewn camgymeriad, a’i dynnu’n ôl`,
    );
  return status === 'projected'
    ? both(`${fact} ${number}: expected on ${en}`, `${fact} ${number}: disgwylir ar ${cy}`)
    : both(`${fact} ${number}: recorded for ${en}`, `${fact} ${number}: cofnodwyd ar gyfer ${cy}`);
}
