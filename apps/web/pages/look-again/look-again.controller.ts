import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { optionalDay, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';

const form = obligationForm({
  page: 'look-again',
  command: 'look-again',
  schema: z.object({ note: words, nextOn: optionalDay }),
  fields: [
    { kind: 'paragraph', name: 'note' },
    { kind: 'day', name: 'nextOn' },
  ],
  toCommand: ({ note, nextOn }) => ({ type: 'look-again', note, ...(nextOn && { nextOn }) }),
});

@Controller('obligations/:id/look-again')
export class LookAgainController extends form {}
