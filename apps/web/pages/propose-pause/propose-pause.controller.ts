import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, optionalDay } from '../../forms/answers';
import { isWholeDecision } from '../../obligation/decision-answers';
import {
  allowedBy,
  categoryField,
  decidedFields,
  groundFields,
  groundsOf,
  lateField,
  lifeAnswers,
} from '../../obligation/life-answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'propose-pause',
  command: 'propose-change',
  schema: z
    .object({ from: day, to: optionalDay, ...lifeAnswers })
    .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none' }),
  fields: [
    categoryField('pauses'),
    { kind: 'day', name: 'from' },
    { kind: 'day', name: 'to' },
    ...groundFields,
    ...decidedFields,
    lateField,
  ],
  toCommand: (answers, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'pause',
      occurrence: occurrence.number,
      from: answers.from,
      ...(answers.to && { to: answers.to }),
      ...groundsOf(answers),
    },
    ...answers.late,
  }),
  data: (model) => ({ allowed: allowedBy(model).pauses }),
});

@Controller('obligations/:id/propose-pause/:occurrence')
export class ProposePauseController extends form {}
