import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HolidayCalendar } from '#domain/calendars';
import { type ObligationId, both, faultsOf, pathOfPointer } from '#domain/kernel';
import { readPlain } from '#record/plain-files';
import { type ObligationDefinition, definitionSchema, missingPartsOfDefinition } from '#domain/obligations';
import {
  type CheckedAgainst,
  type FileObligation,
  type SourceAct,
  type SourceDocument,
  type SourceReader,
  checkObligation,
  fileObligationSchema,
  sourcesSchema,
} from './check-obligation';
import { type LocatedYaml, locatedYaml } from './located-yaml';
import type { RegisterProblem } from './register-problem';

interface LoadedRegister {
  /** valid obligations, in file order */
  readonly rows: readonly ObligationDefinition[];
  readonly problems: readonly RegisterProblem[];
}

const refuseAll = (problems: readonly RegisterProblem[]): LoadedRegister => ({ rows: [], problems });

/** The ids of those that lack an owner, or both a date and a review day. @param calendar the list of bank holidays in force */
export const incompleteIn = (
  rows: readonly ObligationDefinition[],
  calendar: HolidayCalendar,
): readonly ObligationId[] =>
  rows.filter((row) => missingPartsOfDefinition(row, calendar).length > 0).map(({ id }) => id);

/** Reads a register file: every fault is reported with line and column; valid obligations load despite others. */
export function loadRegister(
  text: string,
  context: { readonly source: SourceReader; readonly posts: ReadonlySet<string> },
): LoadedRegister {
  const yaml = locatedYaml(text);
  if (!('value' in yaml)) return refuseAll(yaml);
  const file = yaml.value as { readonly sources?: unknown; readonly rows?: unknown } | null;
  const sources = sourcesSchema.safeParse(file?.sources);
  if (!sources.success || !Array.isArray(file?.rows)) {
    const faults = sources.error ? faultsOf(sources.error) : [{ pointer: '', message: OBLIGATIONS_MISSING }];
    return refuseAll(
      faults.map(({ message, pointer }) =>
        yaml.problem('', 'not-a-register', message, ['sources', ...pathOfPointer(pointer)]),
      ),
    );
  }
  const parsed = file.rows.map((row: unknown, index) => parseObligation(yaml, row, index));
  const known: CheckedAgainst = {
    ids: parsed.map(({ id }) => id),
    sources: sources.data,
    ...context,
  };
  const checked = parsed.map(({ id, index, row, problems }) => ({
    row,
    problems: row === null ? problems : checkObligation(yaml, row, id, index, known),
  }));
  const rows = checked.flatMap(({ row, problems }) =>
    row === null || problems.length > 0 ? [] : [toDefinition(row, sources.data)],
  );
  return { rows, problems: checked.flatMap(({ problems }) => problems) };
}

const OBLIGATIONS_MISSING = both('“rows” must be a list.', 'Rhaid i “rows” fod yn rhestr.');

interface ParsedObligation {
  readonly id: string;
  readonly index: number;
  readonly row: FileObligation | null;
  readonly problems: readonly RegisterProblem[];
}

function parseObligation(yaml: LocatedYaml, value: unknown, index: number): ParsedObligation {
  const named = (value as { readonly id?: unknown } | null)?.id;
  const id = typeof named === 'string' ? named : `row ${index + 1}`;
  const { success, data, error } = fileObligationSchema.safeParse(value);
  const problems = (error ? faultsOf(error) : []).map(({ message, pointer }) =>
    yaml.problem(id, 'not-as-documented', message, ['rows', index, ...pathOfPointer(pointer)]),
  );
  return { id, index, row: success ? data : null, problems };
}

function toDefinition(
  row: FileObligation,
  sources: Readonly<Record<string, SourceDocument | SourceAct>>,
): ObligationDefinition {
  const { source: key, speaker, place, offset, sentence, datePhrase, also, provision, words, ...rest } = row;
  const from = sources[key];
  return definitionSchema.parse({
    ...rest,
    source:
      from !== undefined && 'kind' in from
        ? { ...from, provision, words }
        : { ...from, place, offset, sentence, datePhrase, also, speaker: speaker ?? from?.speaker },
  });
}

/** The sample register of the two source documents. */
export const sampleRegisterFile = join(__dirname, 'data', 'register.yaml');
export const sampleDirectoryFile = join(__dirname, 'data', 'directory.yaml');

/** of the register or of a document that it quotes, in bytes */
const MOST = 64 * 1_024 ** 2;

/** Reads a register file and, from the folder `sources` beside it, the documents it quotes. @throws PlainFileError */
export function readRegisterFile(file: string, posts: ReadonlySet<string>): LoadedRegister {
  return loadRegister(readPlain(file, MOST).toString('utf8'), {
    posts,
    source: (name) => {
      const path = join(dirname(file), 'sources', name);
      if (!existsSync(path)) return undefined;
      const bytes = readPlain(path, MOST);
      return { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  });
}
