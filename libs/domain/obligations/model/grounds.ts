import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { sha256Schema } from './definition';
import { sealed } from './sealed';

export const words = z.string().trim().min(1).max(20_000);

/** A person's own words: sealed for that person wherever the command is kept. */
export const ownWords = sealed(words, 'author');
export const occurrence = z.int().min(1);

export const documentSchema = z.strictObject({
  reference: words,
  sha256: sha256Schema.optional(),
  on: calendarDateSchema.optional(),
});

/** Required where an event took effect more than one working day before recording. */
export const lateRecordingSchema = z.strictObject({ reason: ownWords, document: documentSchema });
export type LateRecording = z.infer<typeof lateRecordingSchema>;

/** A reference to legal advice. */
export const adviceSchema = z.strictObject({
  from: sealed(words, 'decider'),
  reference: words,
  on: calendarDateSchema,
  sha256: sha256Schema.optional(),
});

/** A minister's or an owner's recorded decision. */
export const decisionSchema = z.strictObject({
  decidedBy: sealed(words, 'decider'),
  reference: words,
  on: calendarDateSchema,
  sha256: sha256Schema.optional(),
});
