import { type CalendarDate, both, isCalendarDate } from '#domain/kernel';
import { CommandError } from '../shared/settings';

/** What the command line says besides the thing to explain. */
export interface ExplainOptions {
  readonly part?: string;
  readonly occurrence?: string;
  readonly anchor?: readonly string[];
  readonly parameter?: readonly string[];
  readonly knownOn?: string;
  readonly on?: string;
  readonly saidOn?: string;
  readonly provisional?: boolean;
  readonly doneOn?: string;
}

/** `name=value`, as often as wanted. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

function pairs(option: string, values: readonly string[] = []): readonly (readonly [string, string])[] {
  return values.map((value) => {
    const [name, rest] = [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)];
    if (!value.includes('=') || name === '' || rest === '')
      throw new CommandError(
        both(
          `--${option} takes name=value, for instance --${option} request-received=2026-05-28, not ${value}.`,
          `Mae --${option} yn cymryd enw=gwerth, er enghraifft --${option} request-received=2026-05-28, nid ${value}.`,
        ),
      );
    return [name, rest];
  });
}

/** The options as fields of a question; what they say wrongly the question’s schema names. */
export function fieldsOf(options: ExplainOptions): Record<string, unknown> {
  const { part, occurrence, knownOn, on, provisional, doneOn } = options;
  const anchors: Record<string, { date: string } | { date: string }[]> = {};
  for (const [name, date] of pairs('anchor', options.anchor)) {
    const before = anchors[name];
    anchors[name] = before === undefined ? { date } : [before, { date }].flat();
  }
  const parameters = Object.fromEntries(
    pairs('parameter', options.parameter).map(([name, value]) => [
      name,
      /^\d+$/.test(value) ? Number(value) : value,
    ]),
  );
  return {
    ...(part !== undefined && { part }),
    ...(occurrence !== undefined && { occurrence: Number(occurrence) }),
    ...(knownOn !== undefined && { knownOn }),
    ...(on !== undefined && { on }),
    ...(provisional === true && { provisional }),
    ...(doneOn !== undefined && { doneOn }),
    ...(Object.keys(anchors).length > 0 && { anchors }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
  };
}

/** @throws CommandError for what is no day */
export function dateOption(name: string, value: string): CalendarDate {
  if (isCalendarDate(value)) return value;
  throw new CommandError(
    both(
      `--${name} takes a day that exists, YYYY-MM-DD, not ${value}.`,
      `Mae --${name} yn cymryd diwrnod sy’n bodoli, BBBB-MM-DD, nid ${value}.`,
    ),
  );
}
