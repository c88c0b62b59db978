import type { z } from 'zod';
import { erasureRefused } from './erasure-refused';
import { erasureReplayed } from './erasure-replayed';
import { subjectErased } from './subject-erased';

/** Every type of event that this library records. */
export const erasureEventCatalog = {
  SubjectErased: subjectErased,
  ErasureRefused: erasureRefused,
  ErasureReplayed: erasureReplayed,
} as const;

export type ErasureEventType = keyof typeof erasureEventCatalog;

/** The data of an event in its newest version. */
export type ErasureEventData<Type extends ErasureEventType> = z.output<
  (typeof erasureEventCatalog)[Type]['schema']
>;

const PREFIX = 'erasure/';

/** The stream that holds all that was asked and done about one subject. */
export const erasureStream = (subject: string): string => `${PREFIX}${subject}`;

export const isErasureStream = (stream: string): boolean => stream.startsWith(PREFIX);
