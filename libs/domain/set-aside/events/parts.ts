import { z } from 'zod';

/** What is set aside: one command by its id, or the clock’s `advance`, whatever id it comes under. */
export const setAsideParts = {
  obligationId: z.string().min(1).brand<'ObligationId'>(),
  subject: z.string().min(1),
};
