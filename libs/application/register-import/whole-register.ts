import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { faultsOf, idSchema, pathOfPointer } from '#domain/kernel';
import { documentSchema, factKindSchema, factSaid, factStatusSchema } from '#domain/obligations';
import type { LocatedYaml } from './located-yaml';
import type { RegisterProblem } from './register-problem';

const factSchema = z.strictObject({
  name: idSchema,
  kind: factKindSchema,
  title: bilingualSchema.optional(),
  entries: z.array(
    z.strictObject({
      number: z.int().min(1),
      status: factStatusSchema,
      ...factSaid,
      evidence: documentSchema,
    }),
  ),
});
/** A fact as a file has it: what stands of it. */
export type FileFact = z.infer<typeof factSchema>;

/** What a file has besides sources and rows where a whole register was written to it. */
export const wholeRegisterSchema = z.object({
  exported: z
    .strictObject({
      /** the day on which it was written */
      on: z.iso.date(),
      program: z.string().max(100),
      /** the version of the list of bank holidays in use there */
      holidays: z.string().max(500),
    })
    .optional(),
  facts: z.array(factSchema).default([]),
  /** posts and people, in the form of the directory's own file */
  directory: z.unknown().optional(),
});
export type WholeRegister = z.infer<typeof wholeRegisterSchema>;

/** What a file has of the whole register, and what is wrong with that. */
export function wholeRegisterIn(
  yaml: LocatedYaml,
): WholeRegister & { readonly problems: readonly RegisterProblem[] } {
  const { success, data, error } = wholeRegisterSchema.safeParse(yaml.value ?? {});
  if (success) return { ...data, problems: [] };
  return {
    facts: [],
    problems: faultsOf(error).map(({ message, pointer }) => {
      const path = pathOfPointer(pointer);
      return yaml.problem(path[0] === 'facts' ? 'facts' : '', 'not-as-documented', message, path);
    }),
  };
}
