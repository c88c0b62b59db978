import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { eventId } from '#domain/kernel';
import { day, optionalFingerprint, words } from '../../forms/answers';
import { occurrenceForm } from '../../obligation/obligation-form';
import { datingOptions } from '../../obligation/options';

const form = occurrenceForm({
  page: 'propose-correction',
  command: 'propose-change',
  schema: z.object({
    correctedEventId: words,
    newLastDay: day,
    error: words,
    reference: words,
    sha256: optionalFingerprint,
  }),
  fields: [
    { kind: 'one-of', name: 'correctedEventId', options: datingOptions },
    { kind: 'paragraph', name: 'error' },
    { kind: 'day', name: 'newLastDay' },
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'line', name: 'sha256', wide: true },
  ],
  toCommand: ({ reference, sha256, correctedEventId, ...answers }, { occurrence }, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'correction',
      occurrence: occurrence.number,
      correctedEventId: eventId(correctedEventId),
      ...answers,
      evidence: { reference, ...(sha256 && { sha256 }) },
    },
  }),
});

@Controller('obligations/:id/propose-correction/:occurrence')
export class ProposeCorrectionController extends form {}
