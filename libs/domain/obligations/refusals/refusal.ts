import type { Bilingual, JsonObject, Refusal } from '#domain/kernel';
import { caseRefusals } from './case-refusals';
import { changeRefusals } from './change-refusals';
import { completionRefusals } from './completion-refusals';
import { endingRefusals } from './ending-refusals';
import { factRefusals } from './fact-refusals';
import { lifeRefusals } from './life-refusals';
import { linkRefusals } from './link-refusals';
import { milestoneRefusals } from './milestone-refusals';
import { obligationRefusals } from './obligation-refusals';

export { ifStillWanted } from './if-still-wanted';

/** Every refusal of a command, in sentences that say what is wrong and how to correct it. */
const messages = {
  ...obligationRefusals,
  ...caseRefusals,
  ...completionRefusals,
  ...changeRefusals,
  ...endingRefusals,
  ...factRefusals,
  ...lifeRefusals,
  ...linkRefusals,
  ...milestoneRefusals,
} satisfies Record<string, (params: never) => Bilingual>;

/** The closed list of refusals; the apps map each to a problem, a page message and a CLI line. */
export type RefusalCode = keyof typeof messages;

export type ObligationRefusal = Refusal<RefusalCode> & {
  /** for `version-changed`: the version that stands now */
  readonly details?: JsonObject;
};

type Params<Code extends RefusalCode> = Parameters<(typeof messages)[Code]>[0];

/** Every code, for tests and for apps that must cover them all. */
export const refusalCodes = Object.keys(messages) as readonly RefusalCode[];

/** A refusal by its code. @param pointer the faulty place in the command (RFC 6901) */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  params: Params<Code>,
  pointer?: string,
): ObligationRefusal => ({
  code,
  message: (messages[code] as (params: Params<Code>) => Bilingual)(params),
  ...(pointer === undefined ? {} : { pointer }),
});
