import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, late, several, words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';
import { evidenceOptions } from '../../obligation/options';

const form = occurrenceForm({
  page: 'submit-completion',
  command: 'submit-completion',
  schema: z.object({ actEffectiveOn: day, evidenceIds: several, statement: words, late }),
  fields: [
    { kind: 'day', name: 'actEffectiveOn', help: 'took-effect' },
    { kind: 'some-of', name: 'evidenceIds', options: evidenceOptions },
    { kind: 'paragraph', name: 'statement' },
    { kind: 'late', name: 'late' },
  ],
  toCommand: ({ late: lateness, ...answers }, { occurrence }) => ({
    type: 'submit-completion',
    occurrence: occurrence.number,
    ...answers,
    ...lateness,
  }),
});

@Controller('obligations/:id/submit-completion/:occurrence')
export class SubmitCompletionController extends form {}
