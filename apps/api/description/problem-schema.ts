import { z } from 'zod';
import type { Schema } from './answers';

const inBoth = z.object({ cy: z.string(), en: z.string() });

const problem = z.looseObject({
  type: z.string().describe('urn:cylch:problem:<code>'),
  status: z.int(),
  code: z.string().describe('stable: programs may act on it'),
  title: z.string().describe('in the language of `?lang=` or Accept-Language (cy or en; else en)'),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('RFC 6901'),
        detail: z.string(),
        bilingual: z.object({ detail: inBoth }),
      }),
    )
    .optional(),
  commandId: z.string().optional(),
  bilingual: z.object({ title: inBoth, detail: inBoth.optional() }).describe('the texts in both languages'),
  instance: z.string(),
});

const { $schema: _schema, ...described } = z.toJSONSchema(problem) as Record<string, unknown>;

/** Every operation may end in a problem: RFC 9457, in one form. */
export const problemSchema: Schema = { title: 'A problem (RFC 9457)', ...described };
