import { z } from 'zod';
import type { ZodIssue } from '#domain/kernel';

type Answers = Readonly<Record<string, unknown>>;

/** With more readings of unanswered choices than this, only the answers as they stand are looked at. */
const MOST_READINGS = 64;

/**
 * What is wrong with the answers, all at once. A check across several questions is not made by the schema itself while any
 * of them is wrong; here it is, and stands wherever it would come out the same whatever is chosen where nothing is yet.
 */
export function allFaults(
  schema: z.ZodType,
  answers: Answers,
): { readonly issues: readonly ZodIssue[] } | null {
  const parsed = schema.safeParse(answers);
  if (parsed.success) return null;
  const { issues } = parsed.error;
  if (!(schema instanceof z.ZodObject)) return { issues };
  const named = (issue: ZodIssue): string => String(issue.path[0]);
  const wrong = [...new Set(issues.map(named))].filter((name) => Object.hasOwn(schema.shape, name));
  const across = acrossQuestions(schema, answers, wrong).filter((issue) => !wrong.includes(named(issue)));
  return { issues: [...issues, ...across] };
}

/** The faults across questions, with those that are wrong taken as they were sent. */
function acrossQuestions(
  schema: z.ZodObject,
  answers: Answers,
  wrong: readonly string[],
): readonly ZodIssue[] {
  const asSent = Object.fromEntries(wrong.map((name) => [name, z.any()]));
  const loose = z.core.clone(schema, {
    ...schema._zod.def,
    shape: { ...schema.shape, ...asSent },
  });
  const [first = [], ...others] = readingsOf(schema, answers, wrong).map((reading) =>
    faultsIn(loose, reading),
  );
  return first.filter((issue) =>
    others.every((faults) =>
      faults.some(({ path, message }) => path[0] === issue.path[0] && message === issue.message),
    ),
  );
}

function readingsOf(schema: z.ZodObject, answers: Answers, wrong: readonly string[]): readonly Answers[] {
  let readings: readonly Answers[] = [answers];
  for (const name of wrong) {
    const asked: unknown = schema.shape[name];
    if (!(asked instanceof z.ZodEnum)) continue;
    readings = readings.flatMap((reading) => asked.options.map((option) => ({ ...reading, [name]: option })));
    if (readings.length > MOST_READINGS) return [answers];
  }
  return readings;
}

function faultsIn(loose: z.ZodType, answers: Answers): readonly ZodIssue[] {
  try {
    return loose.safeParse(answers).error?.issues ?? [];
  } catch {
    // a check that takes one answer as readable cannot be made on what is not
    return [];
  }
}
