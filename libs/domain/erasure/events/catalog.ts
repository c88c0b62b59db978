import type { z } from 'zod';
import { erasureRefused } from './erasure-refused';
import { erasureReplayed } from './erasure-replayed';
import { subjectErased } from './subject-erased';

export const erasureEventCatalog = {
  SubjectErased: subjectErased,
  ErasureRefused: erasureRefused,
  ErasureReplayed: erasureReplayed,
} as const;

export type ErasureEventType = keyof typeof erasureEventCatalog;

export type ErasureEventData<Type extends ErasureEventType> = z.output<
  (typeof erasureEventCatalog)[Type]['schema']
>;

const PREFIX = 'erasure/';

/** The stream of all erasure requests and erasures of one subject. */
export const erasureStream = (subject: string): string => `${PREFIX}${subject}`;

export const isErasureStream = (stream: string): boolean => stream.startsWith(PREFIX);
