import { entryOf } from '#record/ledger';
import { leafHash, sameHash } from '#transparency/tlog';
import type { Finding } from '../rows/finding';
import { type Unlike, type WhereIs, nameRows } from './name-rows';
import type { Gap } from '../rows/range-report';
import { positionMissing, rowsDiffer, rowsTruncated } from '../rows/row-findings';
import { type PublishedEntries, type Run, tileDamaged } from './published-entries';
import { rowsBetween } from '../rows/find-rows';
import type { RowSource, SourceRow } from '../rows/row-source';

/** Findings about a range, and its unpublished rows. */
interface Explained {
  readonly findings: readonly Finding[];
  readonly unlike: readonly Unlike[];
}

/** Maximum number of positions of one gap that are named individually. */
const MOST = 100;

/** Missing rows: truncated at the end, or individually missing. */
function explainGaps(gaps: readonly Gap[], dense: number, entries: PublishedEntries | null): Explained {
  const findings: Finding[] = [];
  const unlike: Unlike[] = [];
  for (const { from, to } of joined(gaps)) {
    if (to === dense && from < to) {
      findings.push(rowsTruncated(from, to));
      continue;
    }
    for (let position = from; position <= to; position += 1) {
      const published = position - from < MOST ? (entries?.at(position) ?? null) : null;
      if (published === null) {
        findings.push(positionMissing(position, to));
        break;
      }
      unlike.push({ position, row: null, published });
    }
  }
  return { findings, unlike };
}

/** Merges gaps that meet at the border of two ranges. */
function joined(gaps: readonly Gap[]): readonly Gap[] {
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const before = whole.at(-1);
    if (before?.to === gap.from - 1) whole[whole.length - 1] = { from: before.from, to: gap.to };
    else whole.push(gap);
  }
  return whole;
}

/** Compares the rows under an unreliable tile with the hash above it and the bundle of entries. */
async function reexamine(source: RowSource, run: Run, entries: PublishedEntries): Promise<Explained> {
  const rows = await rowsBetween(source, run.from, run.to);
  const leaves = rows.map((row) => leafHash(entryOf(row)));
  if (entries.isRun(run, leaves)) return { findings: [tileDamaged(run)], unlike: [] };
  const unlike = rows.flatMap((row, index) => {
    const published = entries.at(row.position);
    return published === null || sameHash(published.leaf, leaves[index] ?? new Uint8Array())
      ? []
      : [{ position: row.position, row, published }];
  });
  const isUnnamed = unlike.length === 0 && rows.length === run.to - run.from + 1;
  return {
    findings: isUnnamed ? [tileDamaged(run), rowsDiffer(run.from, run.to)] : [tileDamaged(run)],
    unlike,
  };
}

/** Disagreements between rows and tiles. */
interface Unpublished {
  /** positions without a row */
  readonly gaps: readonly Gap[];
  /** rows that the tiles disagree with */
  readonly rows: readonly SourceRow[];
  /** indexes of missing or short leaf tiles */
  readonly unreadable: readonly number[];
  /** the last position that must hold a row */
  readonly dense: number;
}

/** Explains disagreements between rows and tiles: alterations of rows, or of tiles. */
export async function explainUnpublished(
  source: RowSource,
  entries: PublishedEntries | null,
  unpublished: Unpublished,
  whereIs: WhereIs,
): Promise<readonly Finding[]> {
  const parts: Explained[] = [explainGaps(unpublished.gaps, unpublished.dense, entries)];
  if (entries?.sound === true) {
    const damaged = damagedRuns(unpublished, entries);
    for (const run of damaged.values()) parts.push(await reexamine(source, run, entries));
    const judged = unpublished.rows.filter(({ position }) => !damaged.has(entries.runOver(position).from));
    parts.push({ findings: [], unlike: judged.flatMap((row) => unlikeAt(row, entries)) });
  }
  const unlike = parts.flatMap((part) => part.unlike).sort((one, other) => one.position - other.position);
  const named = await nameRows(unlike, whereIs, (position) => entries?.at(position) ?? null);
  return [...parts.flatMap(({ findings }) => findings), ...named];
}

function unlikeAt(row: SourceRow, entries: PublishedEntries): readonly Unlike[] {
  const published = entries.at(row.position);
  return published === null ? [] : [{ position: row.position, row, published }];
}

/** Sorted by first position. */
function damagedRuns({ rows, unreadable }: Unpublished, entries: PublishedEntries): ReadonlyMap<number, Run> {
  const runs = [
    ...rows.map(({ position }) => entries.runOver(position)),
    ...unreadable.map((index) => entries.runOfTile(index)),
  ];
  const each = new Map(runs.map((run) => [run.from, run]));
  return new Map([...each].filter(([, run]) => !entries.isTileSound(run)));
}
