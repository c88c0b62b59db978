import { calendarDateSchema } from '#deadlines';
import { z } from 'zod';

/** What a bundle is of. */
export const bundleScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger') }),
  z.strictObject({
    kind: z.literal('obligation'),
    id: z.string().min(1),
    /** its own, those of mail about it, of triggers that reached it, of erasures in it */
    streams: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('period'),
    /** days in Wales on which it was recorded, both included */
    from: calendarDateSchema,
    to: calendarDateSchema,
    /** positions above this one and not above the next */
    after: z.int().min(0),
    last: z.int().min(0),
  }),
]);
export type BundleScope = z.infer<typeof bundleScopeSchema>;

/** What somebody asks for. */
export type WantedScope =
  | { readonly kind: 'ledger' }
  | { readonly kind: 'obligation'; readonly id: string }
  | {
      readonly kind: 'period';
      readonly from: z.infer<typeof calendarDateSchema>;
      readonly to: z.infer<typeof calendarDateSchema>;
    };
