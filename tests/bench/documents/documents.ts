import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Labelled, LabelledDocument } from './score';

const OWN = path.join(__dirname, 'own');
/** Real documents, which are not part of the project: the bench reads them where they are. */
export const SHARED = path.resolve(__dirname, '../../../../shared');

function documentsIn(folder: string): readonly LabelledDocument[] {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
    .map((name) => {
      const { source, sentences } = JSON.parse(read(`${name}.json`)) as {
        source: { language: string };
        sentences: readonly Labelled[];
      };
      return { name, language: source.language, text: read(`${name}.txt`), sentences };
    });
}

/** Short documents of other kinds, written for the project and labelled before the rules were tried on them. */
export const ownDocuments = (): readonly LabelledDocument[] => documentsIn(OWN);

/** The twelve real documents; null where they are not on this machine. */
export function sharedDocuments(): readonly LabelledDocument[] | null {
  const folder = path.join(SHARED, 'documents');
  return existsSync(folder) ? documentsIn(folder) : null;
}
