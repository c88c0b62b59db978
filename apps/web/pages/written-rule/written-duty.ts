import { z } from 'zod';
import { bindingLines, bindingsIn, writtenAs } from '#application/statute';
import {
  type DeadlineRule,
  type Reading,
  deadlineRuleSchema,
  needsOf,
  readingSchema,
} from '#domain/deadlines';
import { type Bilingual, type CommandId, type Refusal, type Result, both, ok } from '#domain/kernel';
import { type ObligationDefinition, authoritySchema } from '#domain/obligations';
import { choice, optionalWords, withTheRest, words } from '../../forms/answers';
import { definitionOfProvision, inBoth, provisionAnswers } from '../../obligation/provision';

/** Kinds of entry that a provision of an Act becomes. */
export const DUTY_KINDS = ['recurring-duty', 'one-off-commitment', 'continuous-duty'] as const;

export const dutyAnswers = z
  .object({
    ...provisionAnswers,
    kind: choice(DUTY_KINDS),
    rule: words,
    facts: optionalWords,
    authority: choice(authoritySchema.options),
  })
  .refine(({ titleEn, titleCy }) => titleEn ?? titleCy, {
    path: ['titleEn'],
    error: 'required',
    ...withTheRest,
  });

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
export function writtenDuty(
  answers: z.output<typeof dutyAnswers>,
  id?: CommandId,
): Result<ObligationDefinition, Refusal> {
  const readings = readingsIn(answers.rule, inBoth(answers.wordsEn, answers.wordsCy));
  if (!readings.ok) return readings;
  const needs = readings.value.flatMap(({ rule, later = [] }) =>
    [rule, ...later.map((version) => version.rule)].flatMap(needsOf),
  );
  const facts = bindingsIn(bindingLines(answers.facts ?? ''), needs);
  if (!facts.ok) return facts;
  const { kind, authority } = answers;
  return definitionOfProvision(
    answers,
    {
      kind,
      authority,
      readings: readings.value.filter(({ rule }) => rule.primitive !== 'open'),
      undated: readings.value.find(({ rule }) => rule.primitive === 'open')?.rule,
      facts: facts.value,
    },
    id,
  );
}
