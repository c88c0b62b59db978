import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { day, late, optionalFingerprint, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';

const form = obligationForm({
  page: 'attach-evidence',
  command: 'attach-evidence',
  schema: z
    .object({
      reference: words,
      description: words,
      file: optionalFingerprint,
      sha256: optionalFingerprint,
      effectiveOn: day,
      late,
    })
    .refine(({ file, sha256 }) => file ?? sha256, { path: ['sha256'], error: 'required' }),
  fields: [
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'paragraph', name: 'description', rows: 3 },
    { kind: 'day', name: 'effectiveOn' },
    { kind: 'file', name: 'file' },
    { kind: 'line', name: 'sha256', wide: true },
    { kind: 'late', name: 'late' },
  ],
  toCommand: ({ reference, description, effectiveOn, file, sha256, late: lateness }, _model, commandId) => ({
    type: 'attach-evidence',
    evidenceId: `evidence-${commandId}`,
    reference,
    description,
    effectiveOn,
    sha256: file ?? sha256 ?? '',
    ...lateness,
  }),
});

@Controller('obligations/:id/attach-evidence')
export class AttachEvidenceController extends form {}
