import { type JsonObject, type NewEvent, eventId, instant } from '#domain/kernel';
import type { AppendResult } from './contract';

export const event = (id: string, data: JsonObject = { n: 1 }): NewEvent => ({
  eventId: eventId(id),
  type: 'Noted',
  schemaVersion: 1,
  effectiveAt: instant('2026-11-23T09:00:00Z'),
  data,
  metadata: { by: 'test' },
});

export const code = (result: AppendResult): string => (result.ok ? 'ok' : result.refusal.code);
