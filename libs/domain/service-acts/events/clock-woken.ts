import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** A person had the clock of one entry woken. */
export const clockWoken = defineEvent(
  'ClockWoken',
  z.strictObject({ obligationId: z.string().min(1).brand<'ObligationId'>(), by: bySchema }),
);
