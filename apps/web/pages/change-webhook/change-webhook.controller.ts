import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { wantedAnswers, wantedFields } from '../webhook/wanted-fields';
import { webhookActController } from '../webhook/webhook-act';

const form = webhookActController({
  page: 'change-webhook',
  schema: z.object({ ...wantedAnswers, reason: words }),
  fields: [...wantedFields, { kind: 'paragraph', name: 'reason', rows: 3 }],
  initial: ({ webhook }) =>
    webhook === null
      ? {}
      : { name: webhook.name, url: webhook.url, topics: webhook.topics, kinds: webhook.kinds },
  toAct: ({ reason, ...wanted }) => ({ kind: 'change', wanted, reason }),
  said: () => 'changed',
});

/** What it is called, where it sends and of what it hears. */
@Controller('webhooks/:id/change')
export class ChangeWebhookController extends form {}
