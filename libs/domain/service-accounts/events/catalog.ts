import type { z } from 'zod';
import { serviceAccountCreated } from './service-account-created';
import { serviceAccountRevoked } from './service-account-revoked';

export const serviceAccountCatalog = {
  ServiceAccountCreated: serviceAccountCreated,
  ServiceAccountRevoked: serviceAccountRevoked,
} as const;

export type ServiceAccountEventType = keyof typeof serviceAccountCatalog;

export type ServiceAccountEventData<Type extends ServiceAccountEventType> = z.output<
  (typeof serviceAccountCatalog)[Type]['schema']
>;

const PREFIX = 'service-account/';

/** The stream of one service account. No obligation’s id holds a slash. */
export const serviceAccountStream = (accountId: string): string => `${PREFIX}${accountId}`;

export const isServiceAccountStream = (stream: string): boolean => stream.startsWith(PREFIX);
