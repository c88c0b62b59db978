import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type Refusal, type Result, obligationIdSchema, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { readEvents } from './read-events';
import { bundleOfAuditors, bundleOfBoth, bundleOfPart, bundleOfPeriod } from './refusals';
import { type Viewer, isSystem } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales, of recording');

/** What a bundle is to hold: one entry, or what was recorded in a period, or everything. */
export const bundleFilter = z.object({
  obligation: obligationIdSchema.optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  words: z.literal('yes').optional().describe('with people’s words, readable'),
  files: z.literal('yes').optional().describe('with the files of the evidence'),
});

type Asked = Omit<z.output<typeof bundleFilter>, 'obligation'> & { readonly obligation?: string | undefined };

type Day = NonNullable<Asked['from']>;

/** As a bundle is asked for. */
type Scope =
  | { readonly kind: 'ledger' }
  /** `alone`: without what other entries have part in */
  | { readonly kind: 'obligation'; readonly id: string; readonly alone: boolean }
  | { readonly kind: 'period'; readonly from: Day; readonly to: Day };

type BundleScopeRefusal = Refusal<
  'bundle-for-auditors' | 'bundle-of-part' | 'bundle-of-both' | 'bundle-of-period' | 'not-found'
>;

const looksAfter = (viewer: Viewer): boolean =>
  isSystem(viewer) || viewer.roles.includes('auditor') || viewer.roles.includes('administrator');

/** Whether they may take any bundle at all, and whether of more than one entry; who may also verifies the whole record. */
export const mayBundle = (viewer: Viewer): { readonly any: boolean; readonly whole: boolean } => ({
  any: looksAfter(viewer),
  whole: looksAfter(viewer) && viewer.scope === 'everything',
});

/** What a bundle that somebody asks for holds; whoever sees named entries alone has one of these, without what is about others. */
export async function bundleScope(
  viewer: Viewer,
  ledger: Ledger,
  { obligation, from, to }: Asked,
): Promise<Result<Scope, BundleScopeRefusal>> {
  const { any, whole } = mayBundle(viewer);
  if (!any) return refuse(bundleOfAuditors);
  const isPeriod = from !== undefined || to !== undefined;
  if (obligation !== undefined) {
    if (isPeriod) return refuse(bundleOfBoth);
    const read = await readEvents(viewer, ledger, obligation);
    return read.ok ? ok({ kind: 'obligation', id: read.value.id, alone: !whole }) : read;
  }
  if (!whole) return refuse(bundleOfPart);
  if (!isPeriod) return ok({ kind: 'ledger' });
  return from === undefined || to === undefined || to < from
    ? refuse(bundleOfPeriod)
    : ok({ kind: 'period', from, to });
}
