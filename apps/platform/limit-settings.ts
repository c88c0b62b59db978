import { z } from 'zod';
import { type Bilingual, both } from '#domain/kernel';
import { variable } from './settings';

const count = z.coerce.number().int().min(1).max(1_000_000);

const often = (preferred: number, what: Bilingual) =>
  variable(
    count.default(preferred),
    both(
      `${what.en}, a whole number (${preferred} where it is not set)`,
      `${what.cy}, rhif cyfan (${preferred} lle nad yw wedi’i osod)`,
    ),
  );

/** How often somebody may ask; every process counts together. */
export const requestLimits = {
  SIGN_INS_PER_TEN_MINUTES: often(
    100,
    both(
      'how often sign-in may be started from one network address in ten minutes',
      'pa mor aml y caniateir dechrau mewngofnodi o un cyfeiriad rhwydwaith mewn deng munud',
    ),
  ),
  WRONG_TOKENS_PER_TEN_MINUTES: often(
    30,
    both(
      'how many wrong tokens one network address may send in ten minutes',
      'nifer y tocynnau anghywir y caiff un cyfeiriad rhwydwaith eu hanfon mewn deng munud',
    ),
  ),
  HEAVY_REQUESTS_PER_MINUTE: often(
    120,
    both(
      'how often one person may ask for long lists and files in a minute',
      'pa mor aml y caiff un person ofyn am restrau hir a ffeiliau mewn munud',
    ),
  ),
};
export type RequestLimitSettings = z.output<z.ZodObject<typeof requestLimits>>;

export const proxies = {
  /** without it, the address of a request is that of the last proxy, and everybody is counted as one */
  TRUSTED_PROXIES: variable(
    z.coerce.number().int().min(0).max(10).optional(),
    both(
      'how many proxies of your own stand before this program, 0 to 10; each is believed about the address it was asked from',
      'faint o ddirprwyon eich hun sydd o flaen y rhaglen hon, 0 i 10; credir pob un am y cyfeiriad y gofynnwyd iddo ohono',
    ),
  ),
};
