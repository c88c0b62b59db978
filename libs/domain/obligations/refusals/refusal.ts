import type { Bilingual, JsonObject, Refusal } from '#domain/kernel';
import { changeRefusals } from './change-refusals';
import { completionRefusals } from './completion-refusals';
import { endingRefusals } from './ending-refusals';
import { obligationRefusals } from './obligation-refusals';

/** Every way a command can be refused, in whole sentences that say what is wrong and how to mend it. */
const messages = {
  ...obligationRefusals,
  ...completionRefusals,
  ...changeRefusals,
  ...endingRefusals,
} satisfies Record<string, (params: never) => Bilingual>;

/** The closed list of refusals; edges map each to a problem, a page message and a CLI line. */
export type RefusalCode = keyof typeof messages;

export type ObligationRefusal = Refusal<RefusalCode> & {
  /** for `version-changed`: the version that stands now */
  readonly details?: JsonObject;
};

type Params<Code extends RefusalCode> = Parameters<(typeof messages)[Code]>[0];

/** Every code, for tests and for edges that must cover them all. */
export const refusalCodes = Object.keys(messages) as readonly RefusalCode[];

/** A refusal by its code. @param pointer where in the command the trouble is (RFC 6901) */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  params: Params<Code>,
  pointer?: string,
): ObligationRefusal => ({
  code,
  message: (messages[code] as (params: Params<Code>) => Bilingual)(params),
  ...(pointer === undefined ? {} : { pointer }),
});
