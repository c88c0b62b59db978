import type { CurrentDirectory, Directory } from '#application/directory';
import type { Instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Gateway } from '#application/submit-command';
import type { EvidenceFiles } from '#platform/evidence-files';
import type { SignIn } from '../sign-in/sign-in';

/** Everything the pages are given. */
export interface WebServices {
  readonly ledger: SealedLedger;
  readonly evidence: EvidenceFiles;
  readonly directory: Directory;
  /** what the directory is read from; absent where a test holds it */
  readonly directoryFile?: CurrentDirectory;
  readonly signIn: SignIn;
  readonly now: () => Instant;
  /** the address at which people reach the pages */
  readonly webUrl: string;
  readonly gateway: Gateway;
}

export const SIGN_IN = Symbol('sign in');
export const WEB_SERVICES = Symbol('web services');
