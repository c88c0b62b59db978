import { type Bilingual, both } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import { verifyInclusion } from '#transparency/tlog';
import type { FieldDifference } from './field-differences';
import { type Finding, type RowName, aboutPlace, obligationFacts } from './finding';
import type { SourceRow } from './row-source';

const text = (value: unknown): string => {
  const written = value === undefined ? '–' : JSON.stringify(value);
  return written.length > 120 ? `${written.slice(0, 120)}…` : written;
};

const listed = (differences: readonly FieldDifference[]): string =>
  differences
    .map(({ field, published, found }) => `${field}: ${text(published)} → ${text(found)}`)
    .join('; ');

export const rowAltered = (row: RowName, differences: readonly FieldDifference[]): Finding =>
  obligationFacts(
    'row-altered',
    row,
    both(
      `Row ${row.position} was altered after it was published (published → found): ${listed(differences)}.`,
      `Newidiwyd rhes ${row.position} ar ôl ei chyhoeddi (cyhoeddwyd → cafwyd): ${listed(differences)}.`,
    ),
    differences,
  );

export const rowDeleted = (published: StoredEvent): Finding =>
  obligationFacts(
    'row-deleted',
    published,
    both(
      `Row ${published.position} was deleted: ${published.type}, version ${published.version} of ${published.stream}, recorded at ${published.recordedAt}.`,
      `Dilëwyd rhes ${published.position}: ${published.type}, fersiwn ${published.version} o ${published.stream}, a gofnodwyd ${published.recordedAt}.`,
    ),
  );

export const rowForged = (row: StoredEvent): Finding =>
  obligationFacts(
    'row-forged',
    row,
    both(
      `Row ${row.position} was forged: its event ${row.eventId} is nowhere in the published log, and the row that was published there is elsewhere.`,
      `Ffugiwyd rhes ${row.position}: nid yw ei digwyddiad ${row.eventId} yn unman yn y log cyhoeddedig, ac mae’r rhes a gyhoeddwyd yno mewn man arall.`,
    ),
  );

export const rowsSwapped = (row: StoredEvent, other: number): Finding =>
  obligationFacts(
    'rows-swapped',
    row,
    both(
      `Rows ${row.position} and ${other} were swapped: each holds the event that was published at the other’s position.`,
      `Cyfnewidiwyd rhesi ${row.position} a ${other}: mae pob un yn dal y digwyddiad a gyhoeddwyd yn safle’r llall.`,
    ),
  );

export const rowsTruncated = (from: number, to: number): Finding =>
  aboutPlace(
    'rows-truncated',
    both(
      `The ledger was cut short: rows ${from} to ${to} were published and are gone.`,
      `Cwtogwyd y cyfriflyfr: cyhoeddwyd rhesi ${from} i ${to} ac maent wedi mynd.`,
    ),
    from,
  );

export const rowsDiffer = (from: number, to: number): Finding =>
  aboutPlace(
    'rows-differ',
    both(
      `One of rows ${from} to ${to} is not what was signed; the tiles over them are damaged and no longer tell which.`,
      `Nid yr hyn a lofnodwyd yw un o resi ${from} i ${to}; mae’r teils drostynt wedi’u difrodi ac nid ydynt yn dweud pa un mwyach.`,
    ),
    from,
  );

/** @param made of the columns */
export const leafDiffers = (row: RowName, made: Uint8Array, stored: Uint8Array): Finding =>
  obligationFacts(
    'leaf-differs',
    row,
    both(
      `Row ${row.position} does not give the leaf beside it: it was altered after it was appended, and no entry that is proven shows what it was.`,
      `Nid yw rhes ${row.position} yn rhoi’r ddeilen sydd wrth ei hochr: fe’i newidiwyd ar ôl ei hychwanegu, ac nid oes cofnod wedi’i brofi sy’n dangos beth ydoedd.`,
    ),
    [{ field: 'leaf', published: hex(made), found: hex(stored) }],
  );

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const notTheSchema = (row: StoredEvent, fault: Bilingual): Finding =>
  obligationFacts(
    'not-the-schema',
    row,
    both(
      `Row ${row.position} does not fit the schema of its type and version: ${fault.en}`,
      `Nid yw rhes ${row.position} yn cyd-fynd â sgema ei math a’i fersiwn: ${fault.cy}`,
    ),
  );

export const positionMissing = (from: number, to: number): Finding =>
  aboutPlace(
    'position-missing',
    from === to
      ? both(`Row ${from} is missing.`, `Mae rhes ${from} ar goll.`)
      : both(`Rows ${from} to ${to} are missing.`, `Mae rhesi ${from} i ${to} ar goll.`),
    from,
  );

export const positionTwice = (row: StoredEvent): Finding =>
  obligationFacts(
    'position-twice',
    row,
    both(
      `Position ${row.position} appears twice; a further row there holds event ${row.eventId}.`,
      `Mae safle ${row.position} yno ddwywaith; mae rhes arall yno yn dal digwyddiad ${row.eventId}.`,
    ),
  );

export const positionNotCounted = (row: StoredEvent): Finding =>
  obligationFacts(
    'position-not-counted',
    row,
    both(
      `There is a row at position ${row.position}; positions are counted from 1.`,
      `Mae rhes yn safle ${row.position}; cyfrifir safleoedd o 1.`,
    ),
  );

export const versionGap = (row: RowName, expected: number): Finding =>
  obligationFacts(
    'version-gap',
    row,
    both(
      `Row ${row.position} is version ${row.version} of ${row.stream}; version ${expected} should come next.`,
      `Fersiwn ${row.version} o ${row.stream} yw rhes ${row.position}; fersiwn ${expected} ddylai ddod nesaf.`,
    ),
  );

export const timeFell = (row: StoredEvent, before: string): Finding =>
  obligationFacts(
    'time-fell',
    row,
    both(
      `Row ${row.position} was recorded at ${row.recordedAt}, before the row in front of it (${before}).`,
      `Cofnodwyd rhes ${row.position} am ${row.recordedAt}, cyn y rhes o’i blaen (${before}).`,
    ),
  );

export const eventIdTwice = (row: StoredEvent, first: number): Finding =>
  obligationFacts(
    'event-id-twice',
    row,
    both(
      `Row ${row.position} has the event id of row ${first}: ${row.eventId}.`,
      `Mae gan res ${row.position} ddynodydd digwyddiad rhes ${first}: ${row.eventId}.`,
    ),
  );

const rowNotProven = (row: StoredEvent, why: 'missing' | 'wrong' | 'unsigned'): Finding =>
  obligationFacts('row-not-proven', row, WHY_NOT_PROVEN[why](row.position));

const WHY_NOT_PROVEN = {
  missing: (position: number) =>
    both(`Row ${position} comes without its proof.`, `Daw rhes ${position} heb ei phrawf.`),
  wrong: (position: number) =>
    both(
      `Row ${position} is not in the log that was signed: its proof does not lead to the root.`,
      `Nid yw rhes ${position} yn y log a lofnodwyd: nid yw ei phrawf yn arwain at y gwreiddyn.`,
    ),
  unsigned: (position: number) =>
    both(
      `The proof of row ${position} leads to a checkpoint that is not here, or that nobody trusted has signed.`,
      `Mae prawf rhes ${position} yn arwain at bwynt gwirio nad yw yma, neu nad oes neb yr ymddiriedir ynddo wedi’i lofnodi.`,
    ),
};

/** @returns the fault of a row's proof; null where it leads to a signed root */
export type JudgeProof = (row: SourceRow, leaf: Uint8Array) => Finding | null;

/** @param roots of the trusted checkpoints, by size */
export const judgeProofs = (roots: ReadonlyMap<number, Uint8Array>): JudgeProof => {
  const newest = [...roots.keys()].reduce((one, other) => Math.max(one, other), 0);
  return (row, leaf) => {
    // a row beyond every checkpoint has no proof yet, and is beyond the limit
    if (row.proof === null) return row.position > newest ? null : rowNotProven(row, 'missing');
    const { size, hashes } = row.proof;
    const root = roots.get(size);
    if (root === undefined) return rowNotProven(row, 'unsigned');
    return verifyInclusion({ index: row.position - 1, size, leaf, proof: hashes, root })
      ? null
      : rowNotProven(row, 'wrong');
  };
};
