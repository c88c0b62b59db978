import { createHash } from 'node:crypto';
import { inputsOf } from '#domain/history';
import { readWithoutKeys } from '#record/sealed-ledger';
import type { JsonObject, RecordedEvent } from '#domain/kernel';
import type { PublishedLog } from '#transparency/published-log';
import { EVENTS, MANIFEST, type Manifest, listOf } from '#evidence/bundle';
import { archivedCalendar } from '#record/archive';
import type { RowSource, SourceRow } from '../rows/row-source';
import type { AttachedFiles } from './attached-files';
import { type BundleFault, MOST_FAULTS, fault } from './bundle-fault';
import { hashOfFile } from './file-faults';
import type { BundleSurvey } from './survey-bundle';

/**
 * Checks the manifest's statements on the content: number of events, streams, rules.
 * @param attached takes every event, for the files that are attached as evidence
 */
export async function contentFaults(
  manifest: Manifest,
  source: RowSource,
  log: PublishedLog,
  attached: AttachedFiles,
): Promise<readonly BundleFault[]> {
  const { scope, pinned, checkpoint } = manifest;
  const streams = scope.kind === 'obligation' ? new Set(scope.streams) : null;
  const rules = new Set(pinned.rules);
  const faults: BundleFault[] = [];
  const find = (found: BundleFault): void => {
    if (faults.length < MOST_FAULTS) faults.push(found);
  };
  let [count, newer] = [0, 0];
  for await (const page of source.rows({ after: 0, to: Number.MAX_SAFE_INTEGER }))
    for (const row of page) {
      count += 1;
      if (row.position > checkpoint.size) newer += 1;
      if (streams !== null && !streams.has(row.stream)) find(stranger(row));
      const event = readWithoutKeys(eventOf(row));
      attached.add(event);
      const { rule } = inputsOf(event);
      if (rule?.setBy === 'reading' && !rules.has(rule.sha256)) find(ruleMissing(row, rule.sha256));
    }
  if (count !== manifest.events.count || newer !== manifest.events.notYetProven)
    faults.push(
      saysOtherwise(
        `it counts ${manifest.events.count} records, ${manifest.events.notYetProven} of them not yet proven; there are ${count} and ${newer}.`,
        `mae’n cyfrif ${manifest.events.count} o gofnodion, ${manifest.events.notYetProven} ohonynt heb eu profi eto; mae ${count} a ${newer}.`,
      ),
    );
  const newest = log.newest();
  const root = newest.ok ? Buffer.from(newest.value?.root ?? []).toString('base64') : '';
  const size = newest.ok ? newest.value?.size : undefined;
  if (size !== checkpoint.size || root !== checkpoint.root)
    faults.push(
      saysOtherwise(
        'the newest checkpoint is not the one that it names.',
        'nid y pwynt gwirio diweddaraf yw’r un y mae’n ei enwi.',
      ),
    );
  return faults;
}

const eventOf = ({ leaf: _leaf, proof: _proof, ...row }: SourceRow): RecordedEvent => ({
  ...row,
  data: JSON.parse(row.data) as JsonObject,
  metadata: JSON.parse(row.metadata) as JsonObject,
});

const saysOtherwise = (en: string, cy: string): BundleFault => fault('says-otherwise', MANIFEST, en, cy);

const stranger = ({ position, stream }: SourceRow): BundleFault =>
  fault(
    'out-of-scope',
    EVENTS,
    `the record at position ${position} is of ${stream}, which the manifest does not name.`,
    `mae’r cofnod yn safle ${position} yn perthyn i ${stream}, nad yw’r maniffest yn ei henwi.`,
  );

const ruleMissing = ({ position }: SourceRow, sha256: string): BundleFault =>
  fault(
    'says-otherwise',
    MANIFEST,
    `it lacks the rule ${sha256}, which the record at position ${position} was worked out with.`,
    `nid yw’n enwi’r rheol ${sha256}, y gweithiwyd y cofnod yn safle ${position} allan â hi.`,
  );

/** A manifest can be forged to fit any file: a list that is named by its version alone must equal the archived one. */
export function pinnedFaults(
  folder: string,
  { files }: BundleSurvey,
  { calendars }: Manifest['pinned'],
): readonly BundleFault[] {
  const known = new Map<string, string | null>();
  const hashOf = (path: string): string | null => {
    const hash = known.get(path) ?? (files.has(path) ? hashOfFile(folder, path) : null);
    known.set(path, hash);
    return hash;
  };
  const archived = new Map<string, string | null>();
  const archivedHash = (list: string): string | null => {
    const text = archived.has(list) ? undefined : archivedCalendar(list);
    if (!archived.has(list)) archived.set(list, text === undefined ? null : sha256(text));
    return archived.get(list) ?? null;
  };
  const wrongLists = calendars.filter(({ version, file }) => {
    // a content has its own hash for a name, to which every content is held
    const wanted = file === null || file.startsWith('contents/') ? null : archivedHash(listOf(version));
    return wanted !== null && file !== null && hashOf(file) !== wanted;
  });
  return wrongLists.slice(0, MOST_FAULTS).map(({ file, version }) => otherList(file ?? '', version));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const otherList = (file: string, version: string): BundleFault =>
  fault(
    'file-altered',
    file,
    `it is not the list of holidays ${version} as this program keeps it.`,
    `nid hon yw’r rhestr wyliau ${version} fel y mae’r rhaglen hon yn ei chadw.`,
  );
