import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { webhookTestAnswered } from '#application/webhooks';
import { webhookActController } from '../webhook/webhook-act';

/** So long the page waits for a worker; what comes of it later stands among the attempts. */
const WAITS_MS = 6_000;

const form = webhookActController({
  page: 'test-webhook',
  schema: z.object({}),
  fields: [],
  toAct: () => ({ kind: 'test' }),
  said: async (recorded, { ledger }) => {
    const attempt = await webhookTestAnswered(ledger, recorded, WAITS_MS);
    if (attempt === null) return 'testWaits';
    return attempt.outcome === 'accepted' ? 'testAccepted' : 'testFailed';
  },
});

/** Sends a test message. */
@Controller('webhooks/:id/test')
export class TestWebhookController extends form {}
