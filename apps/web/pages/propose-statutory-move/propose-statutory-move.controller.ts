import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'propose-statutory-move',
  command: 'propose-change',
  schema: z.object({ newLastDay: day, amendingProvision: words, effectiveOn: day }),
  fields: [
    { kind: 'line', name: 'amendingProvision', wide: true },
    { kind: 'day', name: 'effectiveOn' },
    { kind: 'day', name: 'newLastDay' },
  ],
  toCommand: (answers, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: { kind: 'statutory-move', occurrence: occurrence.number, ...answers },
  }),
});

@Controller('obligations/:id/propose-statutory-move/:occurrence')
export class ProposeStatutoryMoveController extends form {}
