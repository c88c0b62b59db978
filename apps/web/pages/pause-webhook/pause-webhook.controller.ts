import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { webhookActController } from '../webhook/webhook-act';

const form = webhookActController({
  page: 'pause-webhook',
  schema: z.object({ reason: words }),
  fields: [{ kind: 'paragraph', name: 'reason', rows: 3 }],
  toAct: ({ reason }) => ({ kind: 'pause', reason }),
  said: () => 'paused',
});

/** Sends nothing until it is resumed. */
@Controller('webhooks/:id/pause')
export class PauseWebhookController extends form {}
