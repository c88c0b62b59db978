import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type Refusal, type Result, endOfDay, ok, personIdSchema, refuse, startOfDay } from '#domain/kernel';
import { type ListedAccess, accessKinds, listAccess } from '#record/access-log';
import type { Ledger } from '#record/ledger';
import { othersAccess } from './refusals';
import { type Viewer, isSystem } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales');

/** Which accesses are wanted; what is absent narrows nothing. */
export const accessFilter = z.object({
  person: personIdSchema.max(200).optional().describe('who opened or took it'),
  kind: z.enum(accessKinds).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

type Filter = z.output<typeof accessFilter>;
type Asked = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

interface AccessList {
  /** latest first */
  readonly accesses: readonly ListedAccess[];
  /** null at the end */
  readonly nextPage: number | null;
}

const ON_A_PAGE = 50;

const mayAsk = (viewer: Viewer): boolean =>
  isSystem(viewer) || viewer.roles.includes('auditor') || viewer.roles.includes('administrator');

/** Who opened which evidence or mail and took which bundle, latest first, as long as it is kept; for auditors and administrators. */
export async function accesses(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db'>,
  { person, kind, from, to, page = 1 }: Asked = {},
): Promise<Result<AccessList, Refusal<'others-access'>>> {
  if (!mayAsk(viewer)) return refuse(othersAccess);
  const found = await listAccess(ledger.db, {
    personId: person,
    kind,
    from: from && startOfDay(from),
    before: to && endOfDay(to),
    about: viewer.scope === 'everything' ? undefined : viewer.scope,
    limit: ON_A_PAGE + 1,
    offset: (page - 1) * ON_A_PAGE,
  });
  return ok({
    accesses: found.slice(0, ON_A_PAGE),
    nextPage: found.length > ON_A_PAGE ? page + 1 : null,
  });
}
