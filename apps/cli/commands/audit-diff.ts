import { type NamedDifference, diff, pointIn, systemViewer } from '#application/queries';
import type { DescribedEvent } from '#domain/history';
import { type Bilingual, both } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { namesFor } from '../shared/names';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** What differs between two points of the record, with the events between as the reasons. */
export async function auditDiff(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  fromText: string,
  toText: string,
): Promise<boolean> {
  const now = io.clock.now();
  const [from, to] = [accepted(pointIn(fromText, now)), accepted(pointIn(toText, now))];
  const found = await withLedger(settings, (ledger) =>
    diff(systemViewer, ledger, { id, from, to, ...namesFor(settings, manner) }),
  );
  const { named, ...difference } = accepted(found);
  if (manner.json) answerJson(io, { from, to, ...difference });
  else printResult(io, manner, { named, ...difference });
  return true;
}

function printResult(io: Io, manner: Manner, { changes, named, added, removed }: NamedDifference): void {
  const { language } = manner;
  const others = changes.length - named.length;
  say(
    io,
    manner,
    both(
      `Fields that differ: ${changes.length}, of them for programs only: ${others} (--json lists them).`,
      `Meysydd sy’n wahanol: ${changes.length}, ohonynt ar gyfer rhaglenni yn unig: ${others} (mae --json yn eu rhestru).`,
    ),
  );
  if (named.length > 0)
    io.out(
      table([
        HEADINGS.map((heading) => heading[language]),
        ...named.map(({ label, before, after }) => [
          label[language],
          before.words[language],
          after.words[language],
        ]),
      ]),
    );
  reasons(io, manner, both('Records that made it so:', 'Digwyddiadau a wnaeth hyn:'), added);
  reasons(
    io,
    manner,
    both('Records that no longer count:', 'Digwyddiadau nad ydynt yn cyfrif mwyach:'),
    removed,
  );
}

function reasons(io: Io, { language }: Manner, heading: Bilingual, events: readonly DescribedEvent[]): void {
  if (events.length === 0) return;
  io.out(`\n${heading[language]}\n`);
  for (const { position, recordedAt, description } of events)
    io.out(`  ${position}  ${recordedAt}  ${description[language]}\n`);
}

const HEADINGS: readonly Bilingual[] = [
  both('Field', 'Maes'),
  both('Before', 'Cynt'),
  both('After', 'Wedyn'),
];
