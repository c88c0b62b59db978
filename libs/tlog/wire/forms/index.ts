import { z } from 'zod';
import type { Claim } from '../claim';
import { certificateTransparencyForm } from './certificate-transparency';
import { consistencyForm } from './consistency';
import { inclusionForm } from './inclusion';
import { rekorForm } from './rekor';

/** The form that JSON was meant as, so that its own faults are told and not those of the others; null for none. */
export function formOf(json: object): z.ZodType<Claim> | null {
  if ('kind' in json) return json.kind === 'consistency' ? consistencyForm : inclusionForm;
  if ('audit_path' in json) return certificateTransparencyForm;
  return 'hashes' in json ? rekorForm : null;
}

/** The JSON Schema (2020-12) of every form that is read; it stands beside this folder as generated. */
export const proofJsonSchema = (): object => ({
  title: 'A proof of a transparency log',
  ...z.toJSONSchema(z.union([inclusionForm, consistencyForm, certificateTransparencyForm, rekorForm]), {
    io: 'input',
    unrepresentable: 'any',
  }),
});
