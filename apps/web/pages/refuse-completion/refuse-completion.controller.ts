import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'refuse-completion',
  command: 'refuse-completion',
  schema: z.object({ submissionId: words, reason: words }),
  fields: [
    {
      kind: 'hidden',
      name: 'submissionId',
      value: ({ occurrence }) => occurrence.submission?.submissionId ?? '',
    },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: (answers, { occurrence }) => ({
    type: 'refuse-completion',
    occurrence: occurrence.number,
    ...answers,
  }),
});

@Controller('obligations/:id/refuse-completion/:occurrence')
export class RefuseCompletionController extends form {}
