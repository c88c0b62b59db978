import type { z } from 'zod';

/**
 * The settings of a program, from its environment.
 * @param who the program, as the message names it
 * @throws Error that names every missing or unusable variable
 */
export function settingsFrom<Schema extends z.ZodType>(
  who: string,
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${who} cannot start. Set these environment variables:\n${faults.join('\n')}`);
}
