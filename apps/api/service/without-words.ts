import type { ProjectionStatus } from '#record/read-models';

/** How a projection stands, for anybody who asks: what an error says stays with those who may look at the table. */
export function withoutWords({ stop, ...status }: ProjectionStatus) {
  if (stop === null) return { ...status, stop };
  const { position, eventId, since } = stop;
  return { ...status, stop: { position, eventId, since } };
}
