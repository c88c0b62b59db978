import { z } from 'zod';
import { Controller } from '@nestjs/common';
import { completionVersionSchema, confirmableVersion } from '#domain/obligations';
import { occurrenceForm } from '../../obligation/obligation-form';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The version the page showed, as the form carries it back. */
const storedVersion = z.string().default('').transform(parsed).pipe(completionVersionSchema);

const form = occurrenceForm({
  page: 'confirm-completion',
  command: 'confirm-completion',
  schema: z.object({ version: storedVersion }),
  fields: [
    {
      kind: 'hidden',
      name: 'version',
      value: ({ occurrence }) => JSON.stringify(confirmableVersion(occurrence)),
    },
  ],
  toCommand: ({ version }, { occurrence }) => ({
    type: 'confirm-completion',
    occurrence: occurrence.number,
    version,
  }),
});

@Controller('obligations/:id/confirm-completion/:occurrence')
export class ConfirmCompletionController extends form {}
