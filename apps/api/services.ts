import type { Directory } from '#identity';
import type { Instant } from '#kernel';
import type { Ledger } from '#ledger';
import type { CommandGateway } from '#workflows';
import type { VerifyToken } from './access/verify-token';

/** Everything the API is given. */
export interface ApiServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly gateway: Pick<CommandGateway, 'execute'>;
  readonly verifyToken: VerifyToken;
  readonly now: () => Instant;
}

export const API_SERVICES = Symbol('api services');
