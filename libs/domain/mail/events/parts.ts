import { z } from 'zod';
import { mailIdSchema } from '#domain/kernel';

/** Ids and posts only: events never contain names or addresses. */
export const mailPart = {
  mailId: mailIdSchema,
  /** null for a digest */
  obligationId: z.string().min(1).brand<'ObligationId'>().nullable(),
};

/** 1, 2, 3 … within a mail */
export const attemptSchema = z.int().min(1);

export const whySchema = z.string().min(1).max(1_000);
