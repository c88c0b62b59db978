import { type FactInFull, awaitedFacts, fact, recordedFacts, systemViewer } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import { namesNear } from '#domain/obligations';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';
import { effectRow } from './fact-record';

/**
 * The facts that entries count from or wait for, and those recorded. With a name: that fact in full, or which names are near.
 * @returns whether something waits for the name, or it is recorded; true without a name
 */
export async function facts(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string | undefined,
): Promise<boolean> {
  const { awaited, recorded, found } = await withLedger(settings, async (ledger) => ({
    awaited: await awaitedFacts(systemViewer, ledger),
    recorded: await recordedFacts(systemViewer, ledger),
    found: name === undefined ? null : await fact(systemViewer, ledger, { name }),
  }));
  const known = found === null || found.ok;
  const near =
    name === undefined || known
      ? []
      : namesNear(
          name,
          awaited.map(({ fact: each }) => each),
        );
  if (manner.json) {
    const one = found?.ok === true ? { inFull: found.value } : {};
    answerJson(io, { awaited, recorded, ...(name !== undefined && { name, known, near }), ...one });
    return known;
  }
  if (found?.ok === true) describeFact(io, manner, found.value);
  else if (known) {
    for (const { fact: each, title, waiting } of awaited)
      say(
        io,
        manner,
        called(title, both(`${each}: awaited by ${waiting}`, `${each}: yn cael ei ddisgwyl gan ${waiting}`)),
      );
    for (const { fact: each, title, entries } of recorded)
      for (const entry of entries) say(io, manner, called(title, inWords(each, entry)));
  }
  if (!known) say(io, manner, unknown(name ?? '', near));
  return known;
}

/** Followed by what the fact is called, where it has words. */
const called = (title: Bilingual | null, { en, cy }: Bilingual): Bilingual =>
  title === null ? both(en, cy) : both(`${en} (${title.en})`, `${cy} (${title.cy})`);

const unknown = (name: string, near: readonly string[]): Bilingual =>
  both(
    `Nothing is recorded of ${name}, and nothing on the register waits for it.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
    `Nid oes dim wedi’i gofnodi am ${name}, ac nid oes dim ar y gofrestr yn aros amdano.${near.length > 0 ? ` Tebyg: ${near.join(', ')}.` : ''}`,
  );

function describeFact(
  io: Io,
  manner: Manner,
  { fact: name, title, entries, proposals, rivals, countedBy, recordedEffects }: FactInFull,
): void {
  const { language } = manner;
  const line = (words: Bilingual): void => io.out(`${words[language]}\n`);
  if (title !== null) line(title);
  if (entries.length === 0) line(both(`${name}: nothing recorded`, `${name}: dim wedi’i gofnodi`));
  for (const entry of entries) line(inWords(name, entry));
  for (const { proposalId, change, status, proposedBy } of proposals) {
    if (status !== 'pending') continue;
    const what = `${change.kind} (${proposalId})`;
    const { personId: who } = proposedBy;
    line(both(`proposed: ${what} by ${who}`, `cynigiwyd: ${what} gan ${who}`));
    const others = (rivals[proposalId] ?? []).map(
      (rival) => `${rival.proposalId} (${rival.proposedBy.personId})`,
    );
    if (others.length > 0)
      line(
        both(
          `  ! waits beside ${others.join(', ')}; once one is approved the other is outdated`,
          `  ! yn aros ochr yn ochr â’r rhain: ${others.join(', ')}; unwaith y cymeradwyir un bydd y llall wedi dyddio`,
        ),
      );
  }
  line(
    both(
      `counted from by: ${countedBy.map(({ id }) => id).join(', ') || '–'}`,
      `cyfrifir ohono gan: ${countedBy.map(({ id }) => id).join(', ') || '–'}`,
    ),
  );
  for (const { position, type, effects } of recordedEffects) {
    line(
      both(
        `record ${position} (${type}) set or moved:`,
        `gosododd neu symudodd cofnod ${position} (${type}):`,
      ),
    );
    io.out(table(effects.map((effect) => effectRow(effect, language))));
  }
}

type Entry = FactInFull['entries'][number];

function inWords(name: string, { number, effectiveOn, until, value, status, withdrawn }: Entry): Bilingual {
  const said = `${until === undefined ? '' : ` – ${until}`}${value === undefined ? '' : ` = ${value}`}`;
  const [en, cy] = [`${formatDate(effectiveOn, 'en')}${said}`, `${formatDate(effectiveOn, 'cy')}${said}`];
  if (withdrawn)
    return both(
      `${name} ${number}: recorded for ${en} by mistake, and withdrawn`,
      `${name} ${number}: cofnodwyd ar gyfer ${cy} mewn camgymeriad, a’i dynnu’n ôl`,
    );
  return status === 'projected'
    ? both(`${name} ${number}: expected on ${en}`, `${name} ${number}: disgwylir ar ${cy}`)
    : both(`${name} ${number}: recorded for ${en}`, `${name} ${number}: cofnodwyd ar gyfer ${cy}`);
}
