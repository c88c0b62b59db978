import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** A person had a test email sent to their own address. What the server answered is no part of the record. */
export const testMailAsked = defineEvent(
  'TestMailAsked',
  z.strictObject({ testId: z.string().min(1), by: bySchema }),
);
