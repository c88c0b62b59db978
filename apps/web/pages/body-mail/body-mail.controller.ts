import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { choice, optionalAddress, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';

const SWITCH = ['yes', 'no'] as const;

const form = obligationForm({
  page: 'body-mail',
  command: 'set-body-mail',
  schema: z
    .object({ on: choice(SWITCH), address: optionalAddress, reason: words })
    .refine(({ on, address }) => on === 'no' || address, { path: ['address'], error: 'required' }),
  fields: [
    {
      kind: 'one-of',
      name: 'on',
      options: (_model, language) =>
        SWITCH.map((value) => ({ value, text: sentences(language, 'body-mail')(`switch.${value}`) })),
    },
    { kind: 'line', name: 'address', wide: true },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ on, address, reason }) => ({
    type: 'set-body-mail',
    on: on === 'yes',
    ...(address && { address }),
    reason,
  }),
});

@Controller('obligations/:id/body-mail')
export class BodyMailController extends form {}
