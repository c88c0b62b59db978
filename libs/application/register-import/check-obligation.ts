import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { both, defineFault, pathOfPointer } from '#domain/kernel';
import {
  carriedSchema,
  definitionSchema,
  documentSourceSchema,
  legislationSourceSchema,
  postsOfMilestones,
} from '#domain/obligations';
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
  sha256: documentSourceSchema.shape.sha256,
  title: bilingualSchema,
  on: calendarDateSchema.optional(),
  speaker: z.string().min(1),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

const { provision, words, ...ofAct } = legislationSourceSchema.shape;

/** An Act or instrument, of which each row names a provision. */
const sourceActSchema = z.strictObject(ofAct);
export type SourceAct = z.infer<typeof sourceActSchema>;

export const sourcesSchema = z.record(z.string(), z.union([sourceDocumentSchema, sourceActSchema]));

/** Of a file that a register was written to: a document is called as that register has it. */
export const sourcesOfExportSchema = z.record(
  z.string(),
  z.union([sourceDocumentSchema.extend({ file: documentSourceSchema.shape.file }), sourceActSchema]),
);

const { source: _source, mailResponsibleBody: _never, readings, ...sameInBoth } = definition;
const { offset, sentence, datePhrase, also } = documentSourceSchema.shape;

/** An obligation as written in the file: the source by key, with place and words. */
export const fileObligationSchema = z.strictObject({
  ...sameInBoth,
  readings: readings.default([]),
  source: z.string().min(1),
  speaker: z.string().min(1).optional(),
  /** of a document: where the words stand */
  place: z.string().min(1).optional(),
  offset: offset.optional(),
  sentence: sentence.optional(),
  /** of an Act or instrument: its provision, and what that says in our own words */
  provision: provision.optional(),
  words: words.optional(),
  datePhrase,
  also,
  /** what stood beside the definition, in a file that a register was written to */
  carried: carriedSchema.optional(),
});
export type FileObligation = z.infer<typeof fileObligationSchema>;

/** The text and SHA-256 of a source file, by its name; undefined where there is none. */
export type SourceReader = (file: string) => { readonly text: string; readonly sha256: string } | undefined;

export interface CheckedAgainst {
  /** every obligation's id, in order */
  readonly ids: readonly string[];
  readonly sources: Readonly<Record<string, SourceDocument | SourceAct>>;
  readonly source: SourceReader;
  readonly posts: ReadonlySet<string>;
  /** the file is one that a register was written to: it was checked as it was first loaded, and its documents need not be at hand */
  readonly isExport: boolean;
}

/** What a row says of where its words stand, by the kind of its source. */
const OF_ACTS = ['provision', 'words'] as const;
const OF_DOCUMENTS = ['place', 'offset', 'sentence'] as const;

type Complain = (code: RegisterProblem['code'], what: string, ...path: PropertyKey[]) => void;

function checkQuotations(
  obligation: FileObligation,
  document: SourceDocument,
  { source, isExport }: CheckedAgainst,
  complain: Complain,
): void {
  for (const field of OF_ACTS) if (obligation[field] !== undefined) complain('source-other', field, field);
  const unsaid = OF_DOCUMENTS.filter((field) => obligation[field] === undefined);
  for (const field of unsaid) complain('source-unsaid', field);
  const { sentence = '', offset = 0, also = [], datePhrase } = obligation;
  const file = source(document.file);
  if (file === undefined && isExport) return;
  if (file === undefined || file.sha256 !== document.sha256) {
    complain('source-changed', document.file, 'source');
    return;
  }
  const stands = (words: string, at: number): boolean => file.text.startsWith(words, at);
  if (unsaid.length === 0 && !stands(sentence, offset)) complain('not-in-the-source', sentence, 'sentence');
  for (const [at, other] of also.entries())
    if (!stands(other.sentence, other.offset))
      complain('not-in-the-source', other.sentence, 'also', at, 'sentence');
  const quoted = [sentence, ...also.map((other) => other.sentence)];
  if (datePhrase !== undefined && !quoted.some((words) => words.includes(datePhrase)))
    complain('not-in-the-source', datePhrase, 'datePhrase');
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
  else if ('kind' in document) {
    for (const field of OF_ACTS) if (obligation[field] === undefined) complain('source-unsaid', field);
    for (const field of OF_DOCUMENTS)
      if (obligation[field] !== undefined) complain('source-other', field, field);
  } else checkQuotations(obligation, document, known, complain);
  for (const [key, post] of [
    ['owner', obligation.owner],
    ['approver', obligation.approver],
    ['deputy', obligation.deputy],
  ] as const)
    if (post !== undefined && !known.posts.has(post)) complain('no-such-post', post, key);
  for (const [pointer, post] of postsOfMilestones(obligation.milestones ?? {}))
    if (!known.posts.has(post)) complain('no-such-post', post, 'milestones', ...pathOfPointer(pointer));
  obligation.links.forEach(({ to }, at) => {
    if (!known.ids.includes(to) && !known.isExport) complain('no-such-obligation', to, 'links', at, 'to');
  });
  if (
    obligation.workingReading !== undefined &&
    !obligation.readings.some(({ id: reading }) => reading === obligation.workingReading)
  )
    complain('no-such-reading', obligation.workingReading, 'workingReading');
  if (obligation.readings.length === 0 && obligation.undated === undefined && !known.isExport)
    complain('no-date-and-no-reason', '', 'readings');
  return problems;
}
