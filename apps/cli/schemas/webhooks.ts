import { z } from 'zod';
import * as p from './parts';

const wanted = {
  name: z.string(),
  url: z.string(),
  topics: z.array(z.string()),
  kinds: z.array(z.string()),
};

const webhook = p.part({
  id: p.id,
  version: p.count,
  ...wanted,
  standing: z.enum(['sending', 'paused', 'disabled', 'ended', 'gone']),
  since: p.instant,
  counts: p.part({ waiting: p.count, accepted: p.count, givenUp: p.count, givenUpFrom: p.count.nullable() }),
  failingSince: p.instant.nullable(),
  acceptedAt: p.instant.nullable(),
});

const attempt = p.part({
  position: p.count,
  number: p.count,
  begunAt: p.instant,
  outcome: z.string().nullable(),
  status: p.count.nullable(),
  durationMs: p.count.nullable(),
  answer: z.string().nullable(),
  nextAt: p.instant.nullable(),
});

const act = { webhookId: p.id, by: p.by };
const withReason = p.part({ ...act, reason: z.string() });

/** What the commands of webhooks answer. */
export const webhookAnswers = {
  'webhook list': p.part({ webhooks: z.array(webhook) }),
  'webhook show': p.part({
    webhook,
    attempts: z.array(attempt),
    history: z.array(p.describedEvent),
    lastPosition: p.count,
    followedTo: p.count,
  }),
  'webhook create': p.part({ ...act, ...wanted, secret: z.string() }),
  'webhook change': p.part({ ...act, ...wanted, reason: z.string() }),
  'webhook rotate': p.part({ ...act, overlapUntil: p.instant, secret: z.string() }),
  'webhook pause': withReason,
  'webhook resume': p.part(act),
  'webhook end': withReason,
  'webhook test': p.part({ attempt: attempt.nullable() }),
  'webhook replay': p.part({
    ...act,
    fromPosition: p.count,
    toPosition: p.count,
    reason: z.string(),
  }),
};
