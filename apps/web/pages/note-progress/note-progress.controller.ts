import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { late, optionalDay, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';

const form = obligationForm({
  page: 'note-progress',
  command: 'note-progress',
  schema: z.object({ text: words, effectiveOn: optionalDay, late }),
  fields: [
    { kind: 'paragraph', name: 'text' },
    { kind: 'day', name: 'effectiveOn' },
    { kind: 'late', name: 'late' },
  ],
  toCommand: ({ text, effectiveOn, late: lateness }) => ({
    type: 'note-progress',
    text,
    ...(effectiveOn && { effectiveOn }),
    ...lateness,
  }),
});

@Controller('obligations/:id/note-progress')
export class NoteProgressController extends form {}
