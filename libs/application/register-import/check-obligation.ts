import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { definitionSchema } from '#domain/obligations';
import type { LocatedYaml } from './located-yaml';
import type { RegisterProblem } from './register-problem';

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

/** An obligation as written in the file: the source by key, with place and words. */
export const fileObligationSchema = z.strictObject({
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
export type FileObligation = z.infer<typeof fileObligationSchema>;

/** The text and SHA-256 of a source file, by its name; undefined where there is none. */
export type SourceReader = (file: string) => { readonly text: string; readonly sha256: string } | undefined;

export interface CheckedAgainst {
  /** every obligation's id, in order */
  readonly ids: readonly string[];
  readonly sources: Readonly<Record<string, SourceDocument>>;
  readonly source: SourceReader;
  readonly posts: ReadonlySet<string>;
}

/** Checks beyond the schema: quotations, links, posts, sources. */
export function checkObligation(
  yaml: LocatedYaml,
  obligation: FileObligation,
  id: string,
  index: number,
  known: CheckedAgainst,
): readonly RegisterProblem[] {
  const problems: RegisterProblem[] = [];
  const complain = (code: RegisterProblem['code'], what: string, ...path: PropertyKey[]): void =>
    void problems.push(yaml.problem(id, code, what, ['rows', index, ...path]));

  if (known.ids.indexOf(id) < index) complain('twice', id, 'id');
  const document = known.sources[obligation.source];
  if (document === undefined) complain('no-such-source', obligation.source, 'source');
  else {
    const file = known.source(document.file);
    if (file?.sha256 !== document.sha256) complain('source-changed', document.file, 'source');
    else {
      const stands = (words: string, offset: number): boolean => file.text.startsWith(words, offset);
      if (!stands(obligation.sentence, obligation.offset))
        complain('not-in-the-source', obligation.sentence, 'sentence');
      obligation.also?.forEach((other, at) => {
        if (!stands(other.sentence, other.offset))
          complain('not-in-the-source', other.sentence, 'also', at, 'sentence');
      });
      const quoted = [obligation.sentence, ...(obligation.also ?? []).map(({ sentence }) => sentence)];
      if (
        obligation.datePhrase !== undefined &&
        !quoted.some((sentence) => sentence.includes(obligation.datePhrase ?? ''))
      )
        complain('not-in-the-source', obligation.datePhrase, 'datePhrase');
    }
  }
  for (const [key, post] of [
    ['owner', obligation.owner],
    ['approver', obligation.approver],
  ] as const)
    if (post !== undefined && !known.posts.has(post)) complain('no-such-post', post, key);
  obligation.links.forEach(({ to }, at) => {
    if (!known.ids.includes(to)) complain('no-such-obligation', to, 'links', at, 'to');
  });
  if (
    obligation.workingReading !== undefined &&
    !obligation.readings.some(({ id: reading }) => reading === obligation.workingReading)
  )
    complain('no-such-reading', obligation.workingReading, 'workingReading');
  if (obligation.readings.length === 0 && obligation.undated === undefined)
    complain('no-date-and-no-reason', '', 'readings');
  return problems;
}
