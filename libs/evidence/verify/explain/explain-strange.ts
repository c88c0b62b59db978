import type { Finding } from '../finding';
import type { Gap } from '../range-report';
import type { RowSource, SourceRow } from '../row-source';
import { explainGaps } from './explain-gaps';
import type { Explained } from './explained';
import { nameRows, type Unlike, type WhereIs } from './name-rows';
import type { PublishedEntries, Run } from './published-entries';
import { reexamine } from './reexamine';

/** Where rows and tiles disagree. */
export interface Strange {
  /** positions without a row */
  readonly gaps: readonly Gap[];
  /** rows that the tiles disagree with */
  readonly rows: readonly SourceRow[];
  /** indexes of tiles of leaves that are missing or too short */
  readonly unreadable: readonly number[];
  /** the last position that must hold a row */
  readonly dense: number;
}

/** Says what happened where rows and tiles disagree: to the rows, or to the tiles. */
export async function explainStrange(
  source: RowSource,
  entries: PublishedEntries | null,
  strange: Strange,
  whereIs: WhereIs,
): Promise<readonly Finding[]> {
  const parts: Explained[] = [explainGaps(strange.gaps, strange.dense, entries)];
  if (entries?.sound === true) {
    const damaged = damagedRuns(strange, entries);
    for (const run of damaged.values()) parts.push(await reexamine(source, run, entries));
    const judged = strange.rows.filter(({ position }) => !damaged.has(entries.runOver(position).from));
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

/** By their first position. */
function damagedRuns({ rows, unreadable }: Strange, entries: PublishedEntries): ReadonlyMap<number, Run> {
  const runs = [
    ...rows.map(({ position }) => entries.runOver(position)),
    ...unreadable.map((index) => entries.runOfTile(index)),
  ];
  const each = new Map(runs.map((run) => [run.from, run]));
  return new Map([...each].filter(([, run]) => !entries.isTileSound(run)));
}
