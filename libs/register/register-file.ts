import { bilingualSchema, calendarDateSchema } from '#deadlines';
import { inOneText } from '#kernel';
import { definitionSchema } from '#obligations';
import { z } from 'zod';

const definition = definitionSchema.shape;

const sourceDocumentSchema = z.strictObject({
  file: z.string().regex(/^[\w.-]+$/, {
    error: inOneText(
      'Give the name of a file in the folder sources, without a path.',
      'Rhowch enw ffeil yn y ffolder sources, heb lwybr.',
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
