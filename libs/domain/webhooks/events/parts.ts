import { z } from 'zod';
import { kindSchema, sealed } from '#domain/obligations';

/** Of one subscription: it stands in addresses and names its stream. */
export const webhookIdSchema = z.uuid().brand<'WebhookId'>();
export type WebhookId = z.output<typeof webhookIdSchema>;

/** What a subscription may hear of: families of events, since nobody chooses among fifty. */
export const topics = ['register', 'dates', 'work', 'approvals', 'reminders', 'facts'] as const;
export type Topic = (typeof topics)[number];

/** What one that is made or changed asks for. */
export const wantedShape = {
  /** what administrators call it */
  name: z.string().trim().min(1).max(120),
  url: z.string().trim().min(1).max(2_000),
  /** of what it hears; every topic where none is named */
  topics: z.array(z.enum(topics)).max(topics.length),
  /** of which kinds of entry it hears; of every kind, and of facts, where none is named */
  kinds: z.array(kindSchema).max(kindSchema.options.length),
};

export const reasonSchema = sealed(z.string().trim().min(1).max(20_000), 'author');
