import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsOf } from '#domain/history';
import { readWithoutKeys } from '#record/sealed-ledger';
import type { JsonObject, RecordedEvent } from '#domain/kernel';
import type { PublishedLog } from '#transparency/published-log';
import { EVENTS, MANIFEST, type Manifest, listOf, ruleFile } from '#evidence/bundle';
import { archivedCalendar } from '#record/archive';
import type { RowSource, SourceRow } from '../rows/row-source';
import { type BundleFault, fault } from './bundle-fault';

/** Checks the manifest's statements on the content: number of events, streams, rules. */
export async function contentFaults(
  manifest: Manifest,
  source: RowSource,
  log: PublishedLog,
): Promise<readonly BundleFault[]> {
  const { scope, pinned, checkpoint } = manifest;
  const streams = scope.kind === 'obligation' ? new Set(scope.streams) : null;
  const rules = new Set(pinned.rules);
  const faults: BundleFault[] = [];
  let [count, newer] = [0, 0];
  for await (const page of source.rows({ after: 0, to: Number.MAX_SAFE_INTEGER }))
    for (const row of page) {
      count += 1;
      if (row.position > checkpoint.size) newer += 1;
      if (streams !== null && !streams.has(row.stream)) faults.push(stranger(row));
      const { rule } = inputsOf(readWithoutKeys(eventOf(row)));
      if (rule?.setBy === 'reading' && !rules.has(rule.sha256)) faults.push(ruleMissing(row, rule.sha256));
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

/** A manifest can be forged to fit any file: a rule must have the hash that the events name, a list must equal the archived one. */
export function pinnedFaults(
  folder: string,
  { rules, calendars }: Manifest['pinned'],
): readonly BundleFault[] {
  const textOf = (path: string): string | null =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  return [
    ...rules.flatMap((rule) => {
      const text = textOf(ruleFile(rule));
      return text !== null && sha256(text) === rule ? [] : [otherRule(ruleFile(rule))];
    }),
    ...calendars.flatMap(({ version, file }) => {
      const archived = archivedCalendar(listOf(version));
      return file === null || archived === undefined || textOf(file) === archived
        ? []
        : [otherList(file, version)];
    }),
  ];
}

const otherRule = (file: string): BundleFault =>
  fault(
    'file-altered',
    file,
    'it is not the rule that the records name by its SHA-256.',
    'nid hon yw’r rheol y mae’r cofnodion yn ei henwi wrth ei SHA-256.',
  );

const otherList = (file: string, version: string): BundleFault =>
  fault(
    'file-altered',
    file,
    `it is not the list of holidays ${version} as this program keeps it.`,
    `nid hon yw’r rhestr wyliau ${version} fel y mae’r rhaglen hon yn ei chadw.`,
  );
