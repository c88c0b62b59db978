import { z } from 'zod';
import * as p from './parts';

const feedId = z.string().regex(/^[0-9a-f]{32}$/);
const ending = p.part({ by: p.by, at: p.instant });

/** What the commands answer about calendars that other programs subscribe to. */
export const feedAnswers = {
  'feed list': p.part({
    feeds: z.array(
      p.part({
        feedId,
        personId: p.id,
        of: p.part({ kind: z.enum(['person', 'post', 'view']) }),
        language: z.enum(['cy', 'en']),
        madeAt: p.instant,
        ended: ending.nullable(),
      }),
    ),
  }),
  'feed make': p.part({ feedId, path: z.string(), address: z.url().nullable() }),
  'feed end': p.part({ feedId, personId: p.id, by: p.by }),
  'feed write': p.part({ calendar: z.string() }),
};
