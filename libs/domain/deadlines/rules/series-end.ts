import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';

/** How a series ends: after so many occurrences, on a day (no occurrence has its last day later), or by what comes first. */
export const seriesEndSchema = z
  .strictObject({
    after: z.int().min(1).max(10_000).optional(),
    by: calendarDateSchema.optional(),
  })
  .refine(({ after, by }) => after !== undefined || by !== undefined, {
    path: ['after'],
    error: defineFault(
      'series-end-unsaid',
      both(
        'say how the series ends: `after` so many occurrences, `by` a day, or both',
        'dywedwch sut y daw’r gyfres i ben: `after` hyn a hyn o droeon, `by` diwrnod, neu’r ddau',
      ),
    ),
  });
export type SeriesEnd = z.infer<typeof seriesEndSchema>;
