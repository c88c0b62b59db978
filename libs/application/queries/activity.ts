import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { personIdSchema } from '#domain/kernel';
import { type DescribedEvent, type NameOf, describeRecorded } from '#domain/history';
import { isFactStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import {
  type Activity,
  type ProjectionStatus,
  countLateRecordings,
  listActivity,
  pageOfLateRecordings,
} from '#record/read-models';
import { withEntryNames } from './entry-names';
import { statusFor } from './health';
import type { Viewer } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales');

/** Which part of the list of activity is wanted; what is absent narrows nothing. */
export const activityFilter = z.object({
  person: personIdSchema
    .max(200)
    .optional()
    .describe('who decided, or for whom; `system`: the clock and the loader'),
  from: dayText.optional(),
  to: dayText.optional(),
  before: z.coerce.number().int().min(1).optional().describe('only what stands before this position'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type ActivityFilter = z.infer<typeof activityFilter>;

export type DescribedActivity = Activity &
  Pick<DescribedEvent, 'effectiveAt' | 'description' | 'recordedLate'>;

interface ActivityList {
  readonly activity: readonly DescribedActivity[];
  /** ask again with this `before` for what is older; null at the end */
  readonly older: number | null;
  /** how far the list reaches: it follows the ledger */
  readonly reach: ProjectionStatus | ReturnType<typeof statusFor>;
}

/** Who decided what, when and for whom, latest first, and how far the list reaches. */
export async function activity(
  viewer: Viewer,
  ledger: Ledger,
  { name, ...filter }: ActivityFilter & { readonly name?: NameOf },
): Promise<ActivityList> {
  const { scope } = viewer;
  const streams = scope === 'everything' ? undefined : scope;
  const { activities, older, reach } = await listActivity(ledger, { ...filter, streams });
  const names = await withEntryNames(
    viewer,
    ledger,
    activities.map(({ event }) => event),
    name,
  );
  return {
    activity: activities.map(({ event, ...each }) => {
      const { effectiveAt, description, recordedLate } = describeRecorded(event, names);
      return { ...each, effectiveAt, description, recordedLate };
    }),
    older,
    reach: statusFor(viewer, reach),
  };
}

/** Something recorded more than one working day after it took effect. */
interface RecordedLater extends DescribedEvent {
  /** null for a trigger, which is no entry of the register */
  readonly obligationId: string | null;
}

export interface LateRecordings {
  /** a page of fifty, latest first */
  readonly late: readonly RecordedLater[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const LATE_ON_A_PAGE = 50;

/** Which page of what was recorded late is wanted. */
export const lateRecordingsFilter = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** The events recorded more than one working day after they took effect, latest first. */
export async function lateRecordings(
  viewer: Viewer,
  ledger: Ledger,
  { name, page = 1 }: { readonly name?: NameOf; readonly page?: number | undefined } = {},
): Promise<LateRecordings> {
  const place = { limit: LATE_ON_A_PAGE, skip: (page - 1) * LATE_ON_A_PAGE };
  const [late, count] = await Promise.all([
    pageOfLateRecordings(ledger.db, viewer.scope, place),
    countLateRecordings(ledger.db, viewer.scope),
  ]);
  const events = await ledger.findEvents(late.map(({ eventId }) => eventId));
  const names = await withEntryNames(viewer, ledger, [...events.values()], name);
  return {
    late: late.flatMap(({ eventId, stream }): readonly RecordedLater[] => {
      const event = events.get(eventId);
      if (event === undefined) return [];
      return [{ ...describeRecorded(event, names), obligationId: isFactStream(stream) ? null : stream }];
    }),
    count,
    page,
    pages: Math.max(1, Math.ceil(count / LATE_ON_A_PAGE)),
  };
}
