import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { definitionSchema } from '#domain/obligations';
import type { LocatedYaml } from './located-yaml';
import type { EntryProblem } from './entry-problem';

const definition = definitionSchema.shape;

const sourceDocumentSchema = z.strictObject({
  file: z.string().regex(/^[\w.-]+$/, {
    error: defineFault(
      'source-file-name',
      both(
        'Give the name of a file in the folder sources, without a path.',
        'Rhowch enw ffeil yn y ffolder sources, heb lwybr.',
      ),
    ),
  }),
  sha256: definition.source.shape.sha256,
  title: bilingualSchema,
  on: calendarDateSchema.optional(),
  speaker: z.string().min(1),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

export const sourcesSchema = z.record(z.string(), sourceDocumentSchema);

const { source: _source, mailResponsibleBody: _never, readings, ...sameInBoth } = definition;
const { offset, sentence, datePhrase, also } = definition.source.shape;

/** A row as people write it: the source by its key, its place and words beside it. */
export const registerRowSchema = z.strictObject({
  ...sameInBoth,
  readings: readings.default([]),
  source: z.string().min(1),
  speaker: z.string().min(1).optional(),
  place: z.string().min(1),
  offset,
  sentence,
  datePhrase,
  also,
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

/** The text and SHA-256 of a source file, by its name; undefined where there is none. */
export type SourceReader = (file: string) => { readonly text: string; readonly sha256: string } | undefined;

export interface CheckedAgainst {
  /** every row's id, in order */
  readonly ids: readonly string[];
  readonly sources: Readonly<Record<string, SourceDocument>>;
  readonly source: SourceReader;
  readonly posts: ReadonlySet<string>;
}

/** What a schema cannot see: quotations, links, posts, sources. */
export function checkRow(
  yaml: LocatedYaml,
  row: RegisterRow,
  id: string,
  index: number,
  known: CheckedAgainst,
): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  const complain = (code: EntryProblem['code'], what: string, ...path: PropertyKey[]): void =>
    void problems.push(yaml.problem(id, code, what, ['rows', index, ...path]));

  if (known.ids.indexOf(id) < index) complain('twice', id, 'id');
  const document = known.sources[row.source];
  if (document === undefined) complain('no-such-source', row.source, 'source');
  else {
    const file = known.source(document.file);
    if (file?.sha256 !== document.sha256) complain('source-changed', document.file, 'source');
    else {
      const stands = (words: string, offset: number): boolean => file.text.startsWith(words, offset);
      if (!stands(row.sentence, row.offset)) complain('not-in-the-source', row.sentence, 'sentence');
      row.also?.forEach((other, at) => {
        if (!stands(other.sentence, other.offset))
          complain('not-in-the-source', other.sentence, 'also', at, 'sentence');
      });
      const quoted = [row.sentence, ...(row.also ?? []).map(({ sentence }) => sentence)];
      if (row.datePhrase !== undefined && !quoted.some((sentence) => sentence.includes(row.datePhrase ?? '')))
        complain('not-in-the-source', row.datePhrase, 'datePhrase');
    }
  }
  for (const [key, post] of [
    ['owner', row.owner],
    ['approver', row.approver],
  ] as const)
    if (post !== undefined && !known.posts.has(post)) complain('no-such-post', post, key);
  row.links.forEach(({ to }, at) => {
    if (!known.ids.includes(to)) complain('no-such-row', to, 'links', at, 'to');
  });
  if (
    row.workingReading !== undefined &&
    !row.readings.some(({ id: reading }) => reading === row.workingReading)
  )
    complain('no-such-reading', row.workingReading, 'workingReading');
  if (row.readings.length === 0 && row.undated === undefined)
    complain('no-date-and-no-reason', '', 'readings');
  return problems;
}
