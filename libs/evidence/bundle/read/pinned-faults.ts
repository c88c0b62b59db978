import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptCalendar } from '#audit';
import { listOf, ruleFile } from '../layout';
import type { Manifest } from '../manifest';
import { fault, type BundleFault } from './bundle-fault';

/** A manifest can be made to fit any file: a rule must give the hash that the records name, a list be the one kept here. */
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
      const kept = keptCalendar(listOf(version));
      return file === null || kept === undefined || textOf(file) === kept ? [] : [otherList(file, version)];
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
