import { z } from 'zod';
import { Controller } from '@nestjs/common';
import { completionVersionSchema, confirmableVersion, conflictsWaiting } from '#domain/obligations';
import { optionalWords } from '../../forms/answers';
import { type OccurrenceModel, occurrenceForm } from '../../obligation/obligation-form';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The version the page showed, as the form carries it back. */
const storedVersion = z.string().default('').transform(parsed).pipe(completionVersionSchema);

const accepted = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

const conflictsOf = ({ obligation, occurrence }: OccurrenceModel) => conflictsWaiting(obligation, occurrence);
const hasConflicts = (model: OccurrenceModel): boolean => conflictsOf(model).length > 0;

const form = occurrenceForm({
  page: 'confirm-completion',
  command: 'confirm-completion',
  schema: z
    .object({ version: storedVersion, accepts: accepted, acceptReason: optionalWords })
    .refine(({ accepts, acceptReason }) => accepts.length === 0 || acceptReason !== undefined, {
      path: ['acceptReason'],
      message: 'required',
    }),
  fields: [
    {
      kind: 'hidden',
      name: 'version',
      value: ({ occurrence }) => JSON.stringify(confirmableVersion(occurrence)),
    },
    {
      kind: 'some-of',
      name: 'accepts',
      when: hasConflicts,
      options: (model, language) =>
        conflictsOf(model).map(({ key, message }) => ({ value: key, text: message[language] })),
    },
    { kind: 'paragraph', name: 'acceptReason', when: hasConflicts },
  ],
  toCommand: ({ version, accepts, acceptReason }, { occurrence }) => ({
    type: 'confirm-completion',
    occurrence: occurrence.number,
    version,
    ...(acceptReason !== undefined && accepts.length > 0
      ? { accepts: { conflicts: accepts, reason: acceptReason } }
      : {}),
  }),
});

@Controller('obligations/:id/confirm-completion/:occurrence')
export class ConfirmCompletionController extends form {}
