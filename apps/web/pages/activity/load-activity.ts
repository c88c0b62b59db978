import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type Language,
  type PartlyTranslated,
  dateInWales,
  personId,
} from '#domain/kernel';
import { type ProjectionStatus, listActivity, listObligations } from '#record/read-models';
import { describeRecorded } from '../../obligation/describe-recorded';
import { nameHelpers } from '../../obligation/names';
import type { WebServices } from '../../platform/services';

/** What a person asked of the list. Nonsense in the address is the same as nothing. */
export const activityQuery = z.object({
  person: z.string().max(200).catch(''),
  from: calendarDateSchema.or(z.literal('')).catch(''),
  to: calendarDateSchema.or(z.literal('')).catch(''),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type ActivityQuery = z.infer<typeof activityQuery>;

const ON_A_PAGE = 50;

interface ActivityRow {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly who: string;
  readonly onBehalfOf: string | null;
  readonly text: string;
  /** the entry it is about; null for what is about none */
  readonly entry: { readonly id: string; readonly title: PartlyTranslated } | null;
}

interface ActivityPage {
  readonly days: readonly { readonly day: CalendarDate; readonly rows: readonly ActivityRow[] }[];
  readonly older: number | null;
  readonly reach: ProjectionStatus;
}

/** Who decided what, by the day of recording, latest first. */
export async function loadActivity(
  { ledger, directory, now }: WebServices,
  { person, from, to, before }: ActivityQuery,
  language: Language,
): Promise<ActivityPage> {
  const [{ activities, older, reach }, listings] = await Promise.all([
    listActivity(ledger, {
      person: person === '' ? undefined : personId(person),
      from: from || undefined,
      to: to || undefined,
      before,
      limit: ON_A_PAGE,
    }),
    listObligations(ledger.db, dateInWales(now())),
  ]);
  const titles = new Map<string, PartlyTranslated>(listings.map(({ id, title }) => [id, title]));
  const { nameOf } = nameHelpers(directory, language);
  const days = new Map<CalendarDate, ActivityRow[]>();
  for (const { day, position, recordedAt, personId, postId, onBehalfOf, stream, event } of activities) {
    const title = titles.get(stream);
    days.set(day, [
      ...(days.get(day) ?? []),
      {
        position,
        recordedAt,
        who: nameOf({ personId, postId: postId ?? undefined }),
        onBehalfOf: onBehalfOf && nameOf({ personId: onBehalfOf }),
        text: describeRecorded(event, directory, language).text,
        entry: title === undefined ? null : { id: stream, title },
      },
    ]);
  }
  return { days: [...days].map(([day, rows]) => ({ day, rows })), older, reach };
}
