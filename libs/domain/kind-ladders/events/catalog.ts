import type { z } from 'zod';
import type { KindLadderOf } from '#domain/obligations';
import { kindLadderReached } from './kind-ladder-reached';
import { kindLadderSet } from './kind-ladder-set';

export const kindLadderEventCatalog = {
  KindLadderSet: kindLadderSet,
  KindLadderReached: kindLadderReached,
} as const;

export type KindLadderEventType = keyof typeof kindLadderEventCatalog;

export type KindLadderEventData<Type extends KindLadderEventType> = z.output<
  (typeof kindLadderEventCatalog)[Type]['schema']
>;

const PREFIX = 'kind-ladder/';

/** The stream of a ladder by kind. No obligation’s id holds a slash. */
export const kindLadderStream = ({ kind, authority }: KindLadderOf): string =>
  `${PREFIX}${kind}${authority === null ? '' : `/${authority}`}`;

export const isKindLadderStream = (stream: string): boolean => stream.startsWith(PREFIX);
