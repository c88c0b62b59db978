import { differenceOf } from '#audit';
import type { Language } from '#kernel';
import {
  changedFields,
  describeRecorded,
  type ChangedField,
  type DescribedEvent,
  type ObligationScene,
  type SceneAt,
} from '../../obligation';

export interface WhatChanged {
  readonly fields: readonly ChangedField[];
  /** the records that made it so, oldest first */
  readonly records: readonly DescribedEvent[];
}

/** What is different now from how an entry stood at a point, from two states of the events already read. */
export function whatChanged(then: SceneAt, now: ObligationScene, language: Language): WhatChanged {
  const held = ({ obligation, events }: ObligationScene) => ({ state: obligation, events });
  const difference = differenceOf(held(then), held(now));
  const added = new Set(difference?.added.map(({ eventId }) => eventId));
  return {
    fields: changedFields(difference?.changes ?? [], now, {}, language),
    records: now.events
      .filter(({ eventId }) => added.has(eventId))
      .map((event) => describeRecorded(event, now.directory, language)),
  };
}
