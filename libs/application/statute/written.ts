import type { z } from 'zod';
import { parse } from 'yaml';
import { type Refusal, type Result, both, faultsOf, ok, refuse } from '#domain/kernel';

/**
 * Data as people type it (YAML, and so JSON too), by a schema. Every fault names its place within what was typed.
 * @param pointer of what was typed, for the refusal
 */
export function writtenAs<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  pointer: string,
): Result<z.output<Schema>, Refusal<'not-yaml' | 'not-as-documented'>> {
  let value: unknown;
  try {
    value = parse(text, { prettyErrors: false, maxAliasCount: 0 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse({
      code: 'not-yaml',
      pointer,
      message: both(`This is not YAML: ${why}`, `Nid YAML yw hwn (yn Saesneg): ${why}`),
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const faults = faultsOf(parsed.error).map(({ pointer: at, message }) =>
    at === '' ? message : both(`${at}: ${message.en}`, `${at}: ${message.cy}`),
  );
  return refuse({
    code: 'not-as-documented',
    pointer,
    message: both(faults.map(({ en }) => en).join(' '), faults.map(({ cy }) => cy).join(' ')),
  });
}
