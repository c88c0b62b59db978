import { loadDirectory } from '#application/directory';
import { keepDocument, uploadPasted } from '#application/documents';
import { createAccount } from '#application/service-accounts';
import { sampleDirectoryFile } from '#application/register-import';
import { type DocumentId } from '#domain/documents';
import { calendarDate } from '#domain/kernel';
import { evidenceFilesIn } from '#platform/evidence-files';
import type { Journey } from './start-journey';

const PROMISE = 'We will publish the revised guidance on school transport by 31 March 2027.';
const SURVEY = 'Byddwn yn cynnal arolwg o bob awdurdod lleol yn ddiweddarach eleni.';
const LETTER = `Dear Chair,\n\n${PROMISE}\n\n${SURVEY}\n\nThe system works well.\n`;

/** What stands in the documents below, and on pages about them. */
export const WORDS_READ = [PROMISE, SURVEY, 'Dear Chair', 'The system works well', 'Letter to the Committee'];

/** A program that asks by itself. @returns the address of the page that ends that */
export async function makeAccount({ ledger, now }: Pick<Journey, 'ledger' | 'now'>): Promise<string> {
  const accountId = 'monthly-report';
  const administrator = loadDirectory(sampleDirectoryFile).people.find(({ roles }) =>
    roles.includes('administrator'),
  );
  if (administrator === undefined) throw new Error('the sample directory has no administrator');
  const made = await createAccount({ ledger, now: now() }, administrator, {
    accountId,
    scopes: ['read'],
    sees: { kind: 'everything' },
    to: calendarDate('2027-06-30'),
    reason: 'Adroddiad misol',
  });
  if (!made.ok) throw new Error(made.refusal.message.en);
  return `service-accounts/${accountId}/revoke`;
}

/** Two documents that were read, the second in the place of the first. @returns the addresses of their pages */
export async function readDocuments({
  ledger,
  now,
}: Pick<Journey, 'ledger' | 'now'>): Promise<readonly string[]> {
  const { store: files, most } = evidenceFilesIn(ledger);
  const services = { ledger, files, most, now };
  const person = loadDirectory(sampleDirectoryFile).people.find(({ roles }) => roles.includes('official'));
  if (person === undefined) throw new Error('the sample directory has no official');
  const read = async (text: string, replaces?: DocumentId): Promise<DocumentId> => {
    const upload = await uploadPasted(services, person, text);
    if (!upload.ok) throw new Error(upload.refusal.message.en);
    const saidOn = calendarDate('2026-11-03');
    const asked = { fileId: upload.value, title: 'Letter to the Committee', saidOn, replaces };
    const stored = await keepDocument(services, person, asked);
    if (!stored.ok) throw new Error(stored.refusal.message.en);
    return stored.value;
  };
  const older = await read(LETTER);
  const newer = await read(LETTER.replace('31 March', '30 June'), older);
  return [`documents/${older}`, `documents/${newer}/comparison`];
}
