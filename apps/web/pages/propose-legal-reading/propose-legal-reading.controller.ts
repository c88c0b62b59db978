import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, optionalFingerprint, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { readingOptions } from '../../obligation/options';

const form = obligationForm({
  page: 'propose-legal-reading',
  command: 'propose-change',
  schema: z.object({ readingId: words, from: words, reference: words, on: day, sha256: optionalFingerprint }),
  fields: [
    { kind: 'one-of', name: 'readingId', options: readingOptions },
    { kind: 'line', name: 'from', wide: true },
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'day', name: 'on' },
    { kind: 'line', name: 'sha256', wide: true },
  ],
  toCommand: ({ readingId, sha256, ...advice }, _model, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: { kind: 'legal-reading', readingId, advice: { ...advice, ...(sha256 && { sha256 }) } },
  }),
});

@Controller('obligations/:id/propose-legal-reading')
export class ProposeLegalReadingController extends form {}
