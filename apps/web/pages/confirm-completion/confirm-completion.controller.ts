import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { occurrenceForm } from '../../obligation';
import { confirmableVersion } from '#obligations';
import { keptVersion } from './kept-version';

const form = occurrenceForm({
  page: 'confirm-completion',
  command: 'confirm-completion',
  schema: z.object({ version: keptVersion }),
  fields: [
    {
      kind: 'kept',
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
