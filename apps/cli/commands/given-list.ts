import { type GivenList } from '#application/holidays';
import { type ListDifference, govUkListSchema, withEnglishKeys } from '#domain/calendars';
import { both, faultList, faultsOf } from '#domain/kernel';
import { givenJson } from '../shared/given-file';
import { table } from '../shared/io';
import { CommandError } from '../shared/settings';

/** GOV.UK’s own list as its file, with its Welsh one for titles that are new. @throws CommandError that names what is wrong */
export const givenList = (file: string, welsh?: string): Extract<GivenList, { kind: 'published' }> => ({
  kind: 'published',
  list: govUk(file),
  ...(welsh !== undefined && { welsh: govUk(welsh) }),
});

function govUk(file: string) {
  const parsed = govUkListSchema.safeParse(withEnglishKeys(givenJson(file)));
  if (parsed.success) return parsed.data;
  const { en, cy } = faultList(faultsOf(parsed.error));
  throw new CommandError(
    both(
      `${file} is not a GOV.UK list of bank holidays:\n${en}`,
      `Nid rhestr gwyliau banc GOV.UK yw ${file}:\n${cy}`,
    ),
  );
}

/** One holiday that differs a line. */
export const differencesTable = (differences: readonly ListDifference[]): string =>
  table(differences.map(({ division, date, change, title }) => [date, change, division, title]));
