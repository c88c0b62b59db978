import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { wantedAnswers, wantedFields } from '../webhook/wanted-fields';
import { webhookActController } from '../webhook/webhook-act';

const form = webhookActController(
  {
    page: 'make-webhook',
    schema: z.object(wantedAnswers),
    fields: wantedFields,
    toAct: (wanted) => ({ kind: 'subscribe', wanted }),
    said: () => 'made',
  },
  'new',
);

/** Has another system hear of what is recorded. */
@Controller('webhooks/new')
export class MakeWebhookController extends form {}
