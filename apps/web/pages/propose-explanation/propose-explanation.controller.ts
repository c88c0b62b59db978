import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day } from '../../forms/answers';
import { allowedBy, groundAnswers, groundFields, groundsOf, lateField } from '../../obligation/life-answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'propose-explanation',
  command: 'propose-change',
  schema: z.object({ explainedOn: day, ...groundAnswers }),
  fields: [{ kind: 'day', name: 'explainedOn' }, ...groundFields, lateField],
  toCommand: (answers, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'explanation',
      occurrence: occurrence.number,
      explainedOn: answers.explainedOn,
      ...groundsOf(answers),
    },
    ...answers.late,
  }),
  data: (model) => ({ accepts: allowedBy(model).explanation }),
});

@Controller('obligations/:id/propose-explanation/:occurrence')
export class ProposeExplanationController extends form {}
