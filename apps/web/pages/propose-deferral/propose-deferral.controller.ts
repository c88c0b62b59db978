import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, optionalFingerprint, words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';

const form = occurrenceForm({
  page: 'propose-deferral',
  command: 'propose-change',
  schema: z.object({
    newLastDay: day,
    decidedBy: words,
    reference: words,
    on: day,
    sha256: optionalFingerprint,
    reason: words,
  }),
  fields: [
    { kind: 'day', name: 'newLastDay' },
    { kind: 'line', name: 'decidedBy', wide: true },
    { kind: 'day', name: 'on' },
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'line', name: 'sha256', wide: true },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ newLastDay, reason, sha256, ...decision }, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'deferral',
      occurrence: occurrence.number,
      newLastDay,
      reason,
      decision: { ...decision, ...(sha256 && { sha256 }) },
    },
  }),
});

@Controller('obligations/:id/propose-deferral/:occurrence')
export class ProposeDeferralController extends form {}
