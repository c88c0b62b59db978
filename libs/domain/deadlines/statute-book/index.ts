import { type CalendarDate, ownValue } from '#domain/kernel';
import type { DeadlineRule } from '../rules/rule';
import { type Duty, type RuleVersion, dutySchema } from './duty';
import { dutyFiles } from './duty-files';

/** Validated on first use: most programs never read the statute book. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Real duties of Welsh law and one Scottish contrast, with their citations. Not legal advice. */
export const statuteBook = lazily((): readonly Duty[] => dutyFiles.map((file) => dutySchema.parse(file)));

/** A duty by its number (`D1`) or name; undefined where there is none. */
export const findDuty = (idOrName: string): Duty | undefined =>
  statuteBook().find(({ id, name }) => id.toLowerCase() === idOrName.toLowerCase() || name === idOrName);

/** The versions of one rule of a duty; none where it has no such rule. */
export const versionsOf = (duty: Duty | undefined, part: string): readonly RuleVersion[] =>
  ownValue(duty?.rules, part) ?? [];

/** The version in force on a day; undefined before the first. Without a day, the newest. */
export function versionOn(versions: readonly RuleVersion[], on?: CalendarDate): RuleVersion | undefined {
  return versions.findLast(({ effectiveFrom }) => on === undefined || effectiveFrom <= on);
}

/** Every rule under `duty/rule`, in its newest version: what one duty can count from another. */
export const dutyRules = lazily((): Readonly<Record<string, DeadlineRule>> =>
  Object.fromEntries(
    statuteBook().flatMap(({ name, rules }) =>
      Object.entries(rules).flatMap(([rule, versions]) => {
        const newest = versionOn(versions);
        return newest ? [[`${name}/${rule}`, newest.rule]] : [];
      }),
    ),
  ),
);
