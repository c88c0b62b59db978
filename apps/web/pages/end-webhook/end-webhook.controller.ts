import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { webhookActController } from '../webhook/webhook-act';

const form = webhookActController({
  page: 'end-webhook',
  schema: z.object({ reason: words }),
  fields: [{ kind: 'paragraph', name: 'reason', rows: 3 }],
  toAct: ({ reason }) => ({ kind: 'end', reason }),
  said: () => 'ended',
});

/** Ends it for good. */
@Controller('webhooks/:id/end')
export class EndWebhookController extends form {}
