import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { choice } from '../../forms/answers';
import { sentences } from '../../platform/locale';
import { webhookActController } from '../webhook/webhook-act';

const HOURS = ['24', '72', '168', '0'] as const;

const form = webhookActController({
  page: 'rotate-webhook',
  schema: z.object({ overlap: choice(HOURS) }),
  fields: [
    {
      kind: 'one-of',
      name: 'overlap',
      options: (_model, language) =>
        HOURS.map((value) => ({ value, text: sentences(language, 'rotate-webhook')(`overlap.${value}`) })),
    },
  ],
  toAct: ({ overlap }) => ({ kind: 'rotate', overlapHours: Number(overlap) }),
  said: () => 'rotated',
});

/** Makes a new secret. */
@Controller('webhooks/:id/rotate')
export class RotateWebhookController extends form {}
