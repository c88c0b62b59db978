import { isCancellation, TemporalFailure } from '@temporalio/workflow';

/** What an activity failed with for good. A local activity's failure comes bare, a normal one's inside an ActivityFailure. */
export const isFinalFailure = (failure: unknown): failure is TemporalFailure =>
  failure instanceof TemporalFailure && !isCancellation(failure);
