import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { webhookActController } from '../webhook/webhook-act';

const position = words.refine((text) => /^[1-9]\d{0,14}$/u.test(text), 'not-a-position').transform(Number);

const form = webhookActController({
  page: 'replay-webhook',
  schema: z.object({ from: position, reason: words }),
  fields: [
    { kind: 'line', name: 'from', narrow: true },
    { kind: 'paragraph', name: 'reason', rows: 3 },
  ],
  initial: ({ webhook }) => ({ from: String(webhook?.counts.givenUpFrom ?? '') }),
  toAct: ({ from, reason }) => ({ kind: 'replay', fromPosition: from, reason }),
  said: () => 'replayed',
});

/** Sends everything from a position of the ledger again. */
@Controller('webhooks/:id/replay')
export class ReplayWebhookController extends form {}
