import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { runningStop } from '#domain/obligations';
import { day } from '../../forms/answers';
import { isWholeDecision } from '../../obligation/decision-answers';
import { decidedFields, groundFields, groundsOf, lateField, endAnswers } from '../../obligation/life-answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'propose-pause-end',
  command: 'propose-change',
  schema: z
    .object({ to: day, ...endAnswers })
    .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none' }),
  fields: [{ kind: 'day', name: 'to' }, ...groundFields, ...decidedFields, lateField],
  toCommand: (answers, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'pause-end',
      occurrence: occurrence.number,
      to: answers.to,
      ...groundsOf(answers),
    },
    ...answers.late,
  }),
  data: ({ occurrence }) => ({ running: runningStop(occurrence) }),
});

@Controller('obligations/:id/propose-pause-end/:occurrence')
export class ProposePauseEndController extends form {}
