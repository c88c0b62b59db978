import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { newerRuleOf, writtenAs } from '#application/statute';
import { type Reading, deadlineRuleSchema } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { type ObligationDefinition, definitionSchema } from '#domain/obligations';
import type { Body } from '../../forms/field';
import { day, optionalChoice, words } from '../../forms/answers';
import { type ObligationModel, obligationForm } from '../../obligation/obligation-form';

const schema = z.object({
  readingId: optionalChoice,
  effectiveFrom: day,
  provisionEn: words,
  provisionCy: words,
  rule: words,
  reason: words,
});

const readingsOf = ({ obligation }: ObligationModel): readonly Reading[] => obligation.definition.readings;

const ruleIn = (text: string) => writtenAs(deadlineRuleSchema, text, '/rule');

/** The definition with one more version of a rule; undefined where the rule is none. */
function withVersion(
  { readingId, effectiveFrom, provisionEn, provisionCy, rule }: z.output<typeof schema>,
  model: ObligationModel,
): unknown {
  const written = ruleIn(rule);
  if (!written.ok) return undefined;
  const [only] = readingsOf(model);
  const meant = readingId ?? only?.id;
  const version = { effectiveFrom, rule: written.value, provision: both(provisionEn, provisionCy) };
  const readings = readingsOf(model).map((reading) =>
    reading.id === meant ? { ...reading, later: [...(reading.later ?? []), version] } : reading,
  );
  return { ...model.obligation.definition, readings };
}

/** A version that the statute book has, as the page of versions names it; nothing where it has none such. */
function initial(
  { obligation, today }: ObligationModel,
  { reading, from }: Readonly<Record<string, string>>,
): Body {
  if (reading === undefined || from === undefined) return {};
  const found = newerRuleOf(obligation, { readingId: reading, from, today });
  if (found === null) return {};
  const [year = '', month = '', on = ''] = found.effectiveFrom.split('-');
  return {
    readingId: reading,
    'effectiveFrom-day': on,
    'effectiveFrom-month': month,
    'effectiveFrom-year': year,
    provisionEn: found.provision.en,
    provisionCy: found.provision.cy,
    rule: JSON.stringify(found.rule, null, 2),
  };
}

const form = obligationForm({
  page: 'newer-version',
  command: 'amend',
  schema,
  fields: [
    {
      kind: 'list',
      name: 'readingId',
      when: (model) => readingsOf(model).length > 1,
      options: (model, language) =>
        readingsOf(model).map(({ id, label }) => ({ value: id, text: label[language] })),
    },
    { kind: 'day', name: 'effectiveFrom' },
    { kind: 'line', name: 'provisionEn', wide: true },
    { kind: 'line', name: 'provisionCy', wide: true },
    { kind: 'paragraph', name: 'rule', rows: 8, help: 'write-a-rule' },
    { kind: 'paragraph', name: 'reason' },
  ],
  initial,
  check: (answers, model) => {
    const written = ruleIn(answers.rule);
    if (!written.ok) return written.refusal;
    return definitionSchema.safeParse(withVersion(answers, model)).success
      ? null
      : {
          code: 'later-versions-out-of-order',
          pointer: '/effectiveFrom',
          message: both(
            'A newer version takes effect after those before it. Give a later day.',
            'Mae fersiwn newydd yn cael effaith ar ôl y rhai o’i blaen. Rhowch ddiwrnod diweddarach.',
          ),
        };
  },
  toCommand: (answers, model) => ({
    type: 'amend',
    definition: withVersion(answers, model) as ObligationDefinition,
    reason: answers.reason,
  }),
});

@Controller('obligations/:id/newer-version')
export class NewerVersionController extends form {}
