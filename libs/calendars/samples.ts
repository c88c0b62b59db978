import senedd from './data/samples/senedd-2023.json';
import parliament from './data/samples/uk-parliament-2023.json';
import { sittingCalendarSchema, type SittingCalendar } from './sitting-calendar';

/** Small real samples of sitting calendars; outside their days every count is refused. */
export const sampleSittings: Readonly<Record<SittingCalendar['legislature'], SittingCalendar>> = {
  senedd: sittingCalendarSchema.parse(senedd),
  'uk-parliament': sittingCalendarSchema.parse(parliament),
};
