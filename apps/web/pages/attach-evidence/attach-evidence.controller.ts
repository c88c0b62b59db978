import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { evidenceFileSchema, sha256Schema } from '#domain/obligations';
import { day, late, optionalChoice, optionalFingerprint, words } from '../../forms/answers';
import { type ObligationModel, obligationForm } from '../../obligation/obligation-form';
import { evidenceOptions } from '../../obligation/options';

const uploaded = evidenceFileSchema.required().extend({
  bytes: z.coerce.number().int().min(1),
  storedSha256: sha256Schema,
});

/** What the form carries of the file that was uploaded with it, now or before; undefined where none was. */
const uploadedFile = z.unknown().transform((given) => {
  const parsed = uploaded.safeParse(given);
  if (!parsed.success) return undefined;
  const { storedSha256, ...file } = parsed.data;
  return { storedSha256, file };
});

const hasEvidence = ({ obligation }: ObligationModel): boolean => obligation.evidence.length > 0;

const form = obligationForm({
  page: 'attach-evidence',
  command: 'attach-evidence',
  schema: z
    .object({
      reference: words,
      description: words,
      file: uploadedFile,
      sha256: optionalFingerprint,
      versionOf: optionalChoice,
      effectiveOn: day,
      late,
    })
    .refine(({ file, sha256 }) => file ?? sha256, { path: ['sha256'], error: 'required' })
    .refine(({ file, sha256 }) => !file || sha256 === undefined || file.file.sha256 === sha256, {
      path: ['sha256'],
      error: 'another-file',
    }),
  fields: [
    { kind: 'line', name: 'reference', wide: true },
    { kind: 'paragraph', name: 'description', rows: 3 },
    { kind: 'list', name: 'versionOf', when: hasEvidence, options: evidenceOptions },
    { kind: 'day', name: 'effectiveOn' },
    { kind: 'stored-file', name: 'file' },
    { kind: 'line', name: 'sha256', wide: true },
    { kind: 'late', name: 'late' },
  ],
  toCommand: ({ reference, description, effectiveOn, versionOf, ...answers }, _model, commandId) => ({
    type: 'attach-evidence',
    evidenceId: `evidence-${commandId}`,
    reference,
    description,
    effectiveOn,
    sha256: answers.file?.storedSha256 ?? answers.sha256 ?? '',
    ...(answers.file && { file: answers.file.file }),
    ...(versionOf !== undefined && { versionOf }),
    ...answers.late,
  }),
});

@Controller('obligations/:id/attach-evidence')
export class AttachEvidenceController extends form {}
