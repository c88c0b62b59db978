import { z } from 'zod';
import { bindingLines, bindingsIn, writtenAs } from '#application/statute';
import {
  type DeadlineRule,
  type Reading,
  deadlineRuleSchema,
  needsOf,
  readingSchema,
} from '#domain/deadlines';
import { type Bilingual, type Refusal, type Result, both, faultsOf, ok, refuse } from '#domain/kernel';
import { type ObligationDefinition, authoritySchema, definitionSchema } from '#domain/obligations';
import { choice, day, optionalChoice, optionalDay, optionalWords, words } from '../../forms/answers';

/** Kinds of entry that a provision of an Act becomes. */
export const DUTY_KINDS = ['recurring-duty', 'one-off-commitment', 'continuous-duty'] as const;

export const dutyAnswers = z
  .object({
    id: words,
    titleEn: optionalWords,
    titleCy: optionalWords,
    kind: choice(DUTY_KINDS),
    actEn: words,
    actCy: optionalWords,
    provisionEn: words,
    provisionCy: optionalWords,
    asAt: day,
    url: optionalWords,
    wordsEn: words,
    wordsCy: optionalWords,
    rule: words,
    facts: optionalWords,
    heldFrom: optionalDay,
    responsible: words,
    authority: choice(authoritySchema.options),
    owner: optionalChoice,
    approver: optionalChoice,
  })
  .refine(({ titleEn, titleCy }) => titleEn ?? titleCy, { path: ['titleEn'], error: 'required' });

/** Where a field of the definition is asked for on the page. */
const FIELDS: Readonly<Record<string, string>> = {
  '/id': '/id',
  '/source/url': '/url',
  '/facts': '/facts',
  '/heldFrom': '/heldFrom',
};

const RULE = both('As the provision says', 'Fel y dywed y ddarpariaeth');

/** A list of readings has an id each; a rule by itself has a primitive. */
const isList = (text: string): boolean => /^\s*(-|\[)/.test(text);

function readingsIn(text: string, reason: Bilingual): Result<readonly Reading[], Refusal> {
  if (isList(text)) return writtenAs(z.array(readingSchema).min(1), text, '/rule');
  const rule = writtenAs<z.ZodType<DeadlineRule>>(deadlineRuleSchema, text, '/rule');
  return rule.ok
    ? ok([{ id: 'as-the-provision-says', basis: 'legal', label: RULE, reason, rule: rule.value }])
    : rule;
}

/** What the answers say, as the register keeps it, or what does not fit and where. */
export function writtenDuty(answers: z.output<typeof dutyAnswers>): Result<ObligationDefinition, Refusal> {
  const { titleEn, titleCy, kind, url, owner, approver, heldFrom, authority, responsible } = answers;
  const inBoth = (en: string, cy: string | undefined): Bilingual => both(en, cy ?? en);
  const said = inBoth(answers.wordsEn, answers.wordsCy);
  const readings = readingsIn(answers.rule, said);
  if (!readings.ok) return readings;
  const needs = readings.value.flatMap(({ rule, later = [] }) =>
    [rule, ...later.map((version) => version.rule)].flatMap(needsOf),
  );
  const facts = bindingsIn(bindingLines(answers.facts ?? ''), needs);
  if (!facts.ok) return facts;
  const dated = readings.value.filter(({ rule }) => rule.primitive !== 'open');
  const undated = readings.value.find(({ rule }) => rule.primitive === 'open')?.rule;
  const parsed = definitionSchema.safeParse({
    id: answers.id,
    kind,
    title: { ...(titleEn && { en: titleEn }), ...(titleCy && { cy: titleCy }) },
    source: {
      kind: 'legislation',
      title: inBoth(answers.actEn, answers.actCy),
      provision: inBoth(answers.provisionEn, answers.provisionCy),
      asAt: answers.asAt,
      ...(url && { url }),
      words: said,
    },
    responsible,
    authority,
    interpretation: said,
    readings: dated,
    ...(undated && { undated }),
    ...(heldFrom && { heldFrom }),
    ...(Object.keys(facts.value).length > 0 && { facts: facts.value }),
    ...(owner && { owner }),
    ...(approver && { approver }),
  });
  if (parsed.success) return ok(parsed.data);
  const [fault] = faultsOf(parsed.error);
  const pointer = FIELDS[fault?.pointer ?? ''];
  return refuse({
    code: 'not-as-documented',
    message: fault?.message ?? both('', ''),
    ...(pointer !== undefined && { pointer }),
  });
}
