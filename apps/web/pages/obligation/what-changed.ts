import { differenceOf } from '#domain/history';
import type { Language } from '#domain/kernel';
import { type ChangedField, changedFields } from '../../obligation/changed-fields';
import { type DescribedEvent, describeRecorded } from '../../obligation/describe-recorded';
import type { ObligationModel, ObligationModelAt } from '../../obligation/page-model';

export interface WhatChanged {
  readonly fields: readonly ChangedField[];
  /** the records that made it so, oldest first */
  readonly records: readonly DescribedEvent[];
}

/** What is different now from how an entry stood at a point, from two states of the events already read. */
export function whatChanged(then: ObligationModelAt, now: ObligationModel, language: Language): WhatChanged {
  const held = ({ obligation, events }: ObligationModel) => ({ state: obligation, events });
  const difference = differenceOf(held(then), held(now));
  const added = new Set(difference?.added.map(({ eventId }) => eventId));
  return {
    fields: changedFields(difference?.changes ?? [], now, {}, language),
    records: now.events
      .filter(({ eventId }) => added.has(eventId))
      .map((event) => describeRecorded(event, now.directory, language)),
  };
}
