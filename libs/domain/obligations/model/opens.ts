import { z } from 'zod';
import { obligationIdSchema, postIdSchema } from '#domain/kernel';
import { caseNumberSchema } from './cases';
import { titleSchema } from './definition';

/** The case that a recorded fact opens. */
export const opensSchema = z.strictObject({
  template: obligationIdSchema,
  number: caseNumberSchema,
  /** default: the template’s */
  owner: postIdSchema.optional(),
  /** what this case is about; default: the template’s title */
  title: titleSchema.optional(),
});
export type Opens = z.infer<typeof opensSchema>;
