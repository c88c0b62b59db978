import { z } from 'zod';
import { type DeadlineRule, nameSchema, needsOf } from '#domain/deadlines';
import { both, defineFault, obligationIdSchema } from '#domain/kernel';

const MOST_OF_ID = 60;

/** Of a case among those of its template, such as `2026-0001`. */
export const caseNumberSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,17}$/, {
  error: defineFault(
    'case-number',
    both(
      'a number of up to 18 small letters, digits and hyphens, such as 2026-0001',
      'rhif o hyd at 18 llythyren fach, digid a chysylltnod, megis 2026-0001',
    ),
  ),
});

/** Which template a case is of, and its number there. The fact that opened it has the case’s own id for a name. */
export const caseOfSchema = z.strictObject({ template: obligationIdSchema, number: caseNumberSchema });
export type CaseOf = z.infer<typeof caseOfSchema>;

/** Of a template: the name in its rules that stands for the day on which each case arises. */
export const openedBySchema = nameSchema;

interface OfCases {
  readonly id: string;
  readonly kind: string;
  readonly openedBy?: string | undefined;
  readonly caseOf?: CaseOf | undefined;
  readonly readings: readonly { readonly rule: DeadlineRule }[];
}

const TEMPLATE_NEEDS_NAME = defineFault(
  'case-template-opened-by',
  both(
    'a template of cases says in `openedBy` which name in its rules stands for the day on which a case arises, such as request-received; nothing else has it',
    'mae templed achosion yn dweud yn `openedBy` pa enw yn ei reolau sy’n cynrychioli’r diwrnod y mae achos yn codi, megis request-received; nid oes gan ddim arall mohono',
  ),
);
const NAME_NOT_IN_RULES = defineFault('case-template-name', ({ name }: { readonly name: string }) =>
  both(
    `none of its rules counts from “${name}”: name what they count from`,
    `nid yw’r un o’i reolau yn cyfrif o “${name}”: enwch yr hyn y maent yn cyfrif ohono`,
  ),
);
const TEMPLATE_ID_TOO_LONG = defineFault(
  'case-template-id',
  both(
    `the id of a template of cases has at most ${MOST_OF_ID} characters, so that its cases’ numbers fit behind it`,
    `mae gan ddynodydd templed achosion hyd at ${MOST_OF_ID} nod, er mwyn i rifau ei achosion ffitio ar ei ôl`,
  ),
);
const CASE_NEEDS_TEMPLATE = defineFault(
  'case-of-template',
  both(
    'a case names its template and its number (`caseOf`), and its id is the two with a hyphen between; nothing else has it',
    'mae achos yn enwi ei dempled a’i rif (`caseOf`), a’i ddynodydd yw’r ddau â chysylltnod rhyngddynt; nid oes gan ddim arall mohono',
  ),
);

/** The id of a case, which is also the name of the fact that opens it. */
export const caseId = ({ template, number }: CaseOf): string => `${template}-${number}`;

/** What is wrong in a definition of the two kinds, or has strayed from them into another. */
export function checkCases(definition: OfCases, context: z.RefinementCtx): void {
  const { id, kind, openedBy: name, caseOf, readings } = definition;
  const fault = (field: string, message: string, params?: object) =>
    context.addIssue({ code: 'custom', path: [field], message, ...(params && { params }) });
  if ((kind === 'case-template') !== (name !== undefined)) fault('openedBy', TEMPLATE_NEEDS_NAME);
  else if (name !== undefined) {
    const named = readings.some(({ rule }) => needsOf(rule).some((need) => need.name === name));
    if (!named) fault('openedBy', NAME_NOT_IN_RULES, { name });
    if (id.length > MOST_OF_ID) fault('id', TEMPLATE_ID_TOO_LONG);
  }
  if ((kind === 'case') !== (caseOf !== undefined)) fault('caseOf', CASE_NEEDS_TEMPLATE);
  else if (caseOf !== undefined && caseId(caseOf) !== id) fault('id', CASE_NEEDS_TEMPLATE);
}
