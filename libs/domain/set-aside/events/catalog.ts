import type { z } from 'zod';
import { commandReleased } from './command-released';
import { commandSetAside } from './command-set-aside';

export const setAsideEventCatalog = {
  CommandSetAside: commandSetAside,
  CommandReleased: commandReleased,
} as const;

export type SetAsideEventType = keyof typeof setAsideEventCatalog;

export type SetAsideEventData<Type extends SetAsideEventType> = z.output<
  (typeof setAsideEventCatalog)[Type]['schema']
>;

const PREFIX = 'set-aside/';

/** The stream of all that was set aside and released of one obligation, or of a fact’s stream. */
export const setAsideStream = (obligationId: string): string => `${PREFIX}${obligationId}`;

export const isSetAsideStream = (stream: string): boolean => stream.startsWith(PREFIX);
