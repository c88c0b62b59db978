import type { z } from 'zod';
import { delegationEnded } from './delegation-ended';
import { delegationGiven } from './delegation-given';
import { directoryRecorded } from './directory-recorded';

export const directoryEventCatalog = {
  DelegationEnded: delegationEnded,
  DelegationGiven: delegationGiven,
  DirectoryRecorded: directoryRecorded,
} as const;

export type DirectoryEventType = keyof typeof directoryEventCatalog;

export type DirectoryEventData<Type extends DirectoryEventType> = z.output<
  (typeof directoryEventCatalog)[Type]['schema']
>;

/** The one stream of what the directory held, and of who acts for whom. */
export const DIRECTORY_STREAM = 'directory';
