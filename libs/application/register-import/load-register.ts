import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HolidayCalendar } from '#domain/calendars';
import { type ObligationId, both, faultsOf, pathOfPointer } from '#domain/kernel';
import { readPlain } from '#record/plain-files';
import {
  type Carried,
  type ObligationDefinition,
  definitionSchema,
  missingPartsOfDefinition,
} from '#domain/obligations';
import {
  type CheckedAgainst,
  type FileObligation,
  type SourceAct,
  type SourceDocument,
  type SourceReader,
  checkObligation,
  fileObligationSchema,
  sourcesOfExportSchema,
  sourcesSchema,
} from './check-obligation';
import { type LocatedYaml, locatedYaml } from './located-yaml';
import type { RegisterProblem } from './register-problem';
import { type WholeRegister, wholeRegisterIn } from './whole-register';

export interface LoadedRegister extends Pick<WholeRegister, 'exported' | 'facts' | 'directory'> {
  /** valid obligations, in file order */
  readonly rows: readonly ObligationDefinition[];
  /** what stood beside the definitions where the file was written, by id */
  readonly carried: ReadonlyMap<ObligationId, Carried>;
  readonly problems: readonly RegisterProblem[];
}

const refuseAll = (problems: readonly RegisterProblem[]): LoadedRegister => ({
  rows: [],
  carried: new Map(),
  facts: [],
  problems,
});

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
  const whole = wholeRegisterIn(yaml);
  const isExport = whole.exported !== undefined;
  const sources = (isExport ? sourcesOfExportSchema : sourcesSchema).safeParse(file?.sources);
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
    isExport,
    ...context,
  };
  const { problems, ...rest } = whole;
  const checked = parsed.map((each) => definitionOf(yaml, each, known));
  const rows = checked.flatMap(({ definition }) => (definition === null ? [] : [definition]));
  const carried = parsed.flatMap(({ row }) =>
    row?.carried === undefined ? [] : [[row.id, row.carried] as const],
  );
  return {
    ...rest,
    rows,
    carried: new Map(carried),
    problems: [...problems, ...checked.flatMap((each) => each.problems)],
  };
}

/** A row as the definition that it gives; null with what is wrong with it. */
function definitionOf(
  yaml: LocatedYaml,
  { id, index, row, problems }: ParsedObligation,
  known: CheckedAgainst,
): { readonly definition: ObligationDefinition | null; readonly problems: readonly RegisterProblem[] } {
  const found = row === null ? problems : checkObligation(yaml, row, id, index, known);
  if (row === null || found.length > 0) return { definition: null, problems: found };
  const { data, error } = toDefinition(row, known.sources);
  if (data !== undefined) return { definition: data, problems: [] };
  return {
    definition: null,
    problems: faultsOf(error).map(({ message, pointer }) =>
      yaml.problem(id, 'not-as-documented', message, ['rows', index, ...pathOfPointer(pointer)]),
    ),
  };
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

function toDefinition(row: FileObligation, sources: Readonly<Record<string, SourceDocument | SourceAct>>) {
  const {
    carried: _,
    source: key,
    speaker,
    place,
    offset,
    sentence,
    datePhrase,
    also,
    provision,
    words,
    ...rest
  } = row;
  const from = sources[key];
  return definitionSchema.safeParse({
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
