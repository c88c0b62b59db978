import type { z } from 'zod';
import { governmentChangeBegun } from './government-change-begun';
import { governmentChangeFinished } from './government-change-finished';
import { governmentChangeListed } from './government-change-listed';
import { governmentChangeNotified } from './government-change-notified';
import { governmentChangeReached } from './government-change-reached';

export const governmentEventCatalog = {
  GovernmentChangeBegun: governmentChangeBegun,
  GovernmentChangeListed: governmentChangeListed,
  GovernmentChangeReached: governmentChangeReached,
  GovernmentChangeNotified: governmentChangeNotified,
  GovernmentChangeFinished: governmentChangeFinished,
} as const;

export type GovernmentEventType = keyof typeof governmentEventCatalog;

export type GovernmentEventData<Type extends GovernmentEventType> = z.output<
  (typeof governmentEventCatalog)[Type]['schema']
>;

const PREFIX = 'government/';

/** The stream of one change of government. No obligation's id holds a slash. */
export const governmentStream = (act: string): string => `${PREFIX}${act}`;

export const isGovernmentStream = (stream: string): boolean => stream.startsWith(PREFIX);
