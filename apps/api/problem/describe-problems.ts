import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

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

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation may end in a problem: RFC 9457, in one form. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  const schema = z.toJSONSchema(problem, { target: 'openapi-3.0' }) as Record<string, unknown>;
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation)
        operation.responses['default'] = {
          description: 'A problem (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
    }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: schema },
  };
  return document;
}
