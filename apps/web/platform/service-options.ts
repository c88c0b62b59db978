import { DEFAULT_SESSION_LIMITS, type SessionLimits } from './session-limits';

/** What a department sets about the pages themselves. */
export interface ServiceOptions {
  readonly session: SessionLimits;
  /** where people write to; null: to the administrators whom the directory names */
  readonly contactEmail: string | null;
  /** the address at which people reach the pages, as mails have it */
  readonly webUrl: string;
  /** proxies of its own before this program */
  readonly trustedProxies: number;
}

export const SERVICE_OPTIONS = Symbol('service options');

export const DEFAULT_OPTIONS: ServiceOptions = {
  session: DEFAULT_SESSION_LIMITS,
  contactEmail: null,
  webUrl: '',
  trustedProxies: 0,
};
