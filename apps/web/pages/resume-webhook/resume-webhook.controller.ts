import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { webhookActController } from '../webhook/webhook-act';

const form = webhookActController({
  page: 'resume-webhook',
  schema: z.object({}),
  fields: [],
  toAct: () => ({ kind: 'resume' }),
  said: () => 'resumed',
});

/** Lets it go on after a pause, or after it was disabled. */
@Controller('webhooks/:id/resume')
export class ResumeWebhookController extends form {}
