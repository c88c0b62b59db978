import { type Refusal, both } from '#domain/kernel';
import type { FileState } from '#record/evidence-files';

export type EvidenceFileRefusal = Refusal<
  | 'no-such-evidence'
  | 'no-file-kept'
  | 'evidence-file-missing'
  | 'evidence-file-erased'
  | 'evidence-file-altered'
>;

export const noSuchEvidence = (evidenceId: string): EvidenceFileRefusal => ({
  code: 'no-such-evidence',
  message: both(
    `There is no evidence with the id ${evidenceId} on this entry.`,
    `Nid oes tystiolaeth â’r dynodydd ${evidenceId} ar y cofnod hwn.`,
  ),
});

export const noStoredFile = (reference: string): EvidenceFileRefusal => ({
  code: 'no-file-kept',
  message: both(
    `The file of this evidence is not kept here, only its fingerprint and where it is: ${reference}.`,
    `Ni chedwir ffeil y dystiolaeth hon yma, dim ond ei hôl bys a’r lle y mae: ${reference}.`,
  ),
});

const CLOSED: Readonly<Record<Exclude<FileState, 'good'>, EvidenceFileRefusal>> = {
  missing: {
    code: 'evidence-file-missing',
    message: both(
      'The file of this evidence is missing from the store. Nothing here can open it: tell the administrators, who can restore it from a backup.',
      'Mae ffeil y dystiolaeth hon ar goll o’r storfa. Ni all dim yma ei hagor: rhowch wybod i’r gweinyddwyr, a all ei hadfer o gopi wrth gefn.',
    ),
  },
  erased: {
    code: 'evidence-file-erased',
    message: both(
      'The file of this evidence was erased: its key was destroyed, and nobody can open it again. The record of who attached it, and when, stays.',
      'Dilëwyd ffeil y dystiolaeth hon: dinistriwyd ei hallwedd, ac ni all neb ei hagor eto. Mae’r cofnod o bwy a’i hatododd, a phryd, yn aros.',
    ),
  },
  altered: {
    code: 'evidence-file-altered',
    message: both(
      'The stored file is not the one that was attached: its hash differs from the recorded one. It is not opened. Tell the administrators.',
      'Nid y ffeil a storiwyd yw’r un a atodwyd: mae ei hash yn wahanol i’r un a gofnodwyd. Nid yw’n cael ei hagor. Rhowch wybod i’r gweinyddwyr.',
    ),
  },
};

export const fileClosed = (state: Exclude<FileState, 'good'>): EvidenceFileRefusal => CLOSED[state];
