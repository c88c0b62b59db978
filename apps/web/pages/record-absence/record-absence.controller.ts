import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'record-absence',
  command: 'record-absence',
  schema: z.object({ reason: words }),
  fields: [{ kind: 'paragraph', name: 'reason' }],
  toCommand: ({ reason }, { occurrence }) => ({
    type: 'record-absence',
    occurrence: occurrence.number,
    reason,
  }),
});

@Controller('obligations/:id/record-absence/:occurrence')
export class RecordAbsenceController extends form {}
