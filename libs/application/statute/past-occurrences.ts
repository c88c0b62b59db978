import type { HolidayCalendar } from '#domain/calendars';
import { type Bilingual, type Instant, both, dateInWales } from '#domain/kernel';
import { type ObligationDefinition, previewRegistration } from '#domain/obligations';

/** How many occurrences would have passed already on the day of registration: each would be asked about. */
export function pastOccurrences(
  definition: ObligationDefinition,
  { now, calendar }: { readonly now: Instant; readonly calendar: HolidayCalendar },
): number {
  const today = dateInWales(now);
  const previewed = previewRegistration(definition, { now, calendar });
  return previewed.ok
    ? previewed.value.filter(({ due }) => due !== null && due.lastLawfulDay < today).length
    : 0;
}

/** What is said before a duty is registered that would be asked about for the past. @param how where the day is said */
export const pastInWords = (count: number, how = ''): Bilingual =>
  both(
    `Occurrences whose last day has passed already, each of which will be asked about: ${count}. To leave them to the archive, say from which day the register holds the duty${how}.`,
    `Troeon y mae eu diwrnod olaf eisoes wedi mynd heibio, ac y gofynnir am bob un ohonynt: ${count}. I’w gadael i’r archif, dywedwch o ba ddiwrnod y mae’r gofrestr yn cadw’r ddyletswydd${how}.`,
  );
