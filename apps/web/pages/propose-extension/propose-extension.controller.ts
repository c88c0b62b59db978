import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day } from '../../forms/answers';
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
  page: 'propose-extension',
  command: 'propose-change',
  schema: z
    .object({ newLastDay: day, grantedOn: day, ...lifeAnswers })
    .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none' }),
  fields: [
    categoryField('extensions'),
    { kind: 'day', name: 'newLastDay' },
    { kind: 'day', name: 'grantedOn' },
    ...groundFields,
    ...decidedFields,
    lateField,
  ],
  toCommand: (answers, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'extension',
      occurrence: occurrence.number,
      newLastDay: answers.newLastDay,
      decidedOn: answers.grantedOn,
      ...groundsOf(answers),
    },
    ...answers.late,
  }),
  data: (model) => ({ allowed: allowedBy(model).extensions }),
});

@Controller('obligations/:id/propose-extension/:occurrence')
export class ProposeExtensionController extends form {}
