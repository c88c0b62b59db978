import type { Directory, SignIn } from '#identity';
import type { Instant } from '#kernel';
import type { Ledger } from '#ledger';
import type { CommandGateway } from '#workflows/command-gateway';

/** Everything the pages are given. */
export interface WebServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly signIn: SignIn;
  readonly now: () => Instant;
  readonly gateway: Pick<CommandGateway, 'execute'>;
}

export const SIGN_IN = Symbol('sign in');
export const WEB_SERVICES = Symbol('web services');
