import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { eventId } from '#domain/kernel';
import { optionalFingerprint, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { mistakeOptions } from '../../obligation/options';

const form = obligationForm({
  page: 'set-aside',
  command: 'propose-change',
  schema: z.object({ eventId: words, reason: words, reference: words, sha256: optionalFingerprint }),
  fields: [
    { kind: 'one-of', name: 'eventId', options: mistakeOptions },
    { kind: 'paragraph', name: 'reason' },
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'line', name: 'sha256', wide: true },
  ],
  toCommand: ({ eventId: of, reason, reference, sha256 }, _model, commandId) => ({
    type: 'propose-change',
    proposalId: `proposal-${commandId}`,
    change: {
      kind: 'set-aside',
      eventId: eventId(of),
      reason,
      evidence: { reference, ...(sha256 && { sha256 }) },
    },
  }),
});

@Controller('obligations/:id/set-aside')
export class SetAsideController extends form {}
