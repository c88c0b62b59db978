import { createHash } from 'node:crypto';
import { z } from 'zod';
import { auditScopeEventCatalog } from '#domain/audit-scope';
import { calendarFeedEventCatalog } from '#domain/calendar-feeds';
import { directoryEventCatalog } from '#domain/directory';
import { documentEventCatalog } from '#domain/documents';
import { erasureEventCatalog } from '#domain/erasure';
import { governmentEventCatalog } from '#domain/government';
import { kindLadderEventCatalog } from '#domain/kind-ladders';
import { type JsonObject, canonicalJson } from '#domain/kernel';
import { mailEventCatalog } from '#domain/mail';
import { eventCatalog } from '#domain/obligations';
import { serviceAccountCatalog } from '#domain/service-accounts';
import { serviceActCatalog } from '#domain/service-acts';
import { setAsideEventCatalog } from '#domain/set-aside';
import { webhookEventCatalog } from '#domain/webhooks';
import { migrations } from './migrate';

/** SHA-256 in hex by the name of a migration, or by the type and version of an event. */
export type SchemaFingerprint = Readonly<Record<string, string>>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The schema of this build's stored data. Hazard: a zod update that writes JSON Schema differently counts as a change. */
export function schemaFingerprint(): SchemaFingerprint {
  const catalogs = [
    eventCatalog,
    mailEventCatalog,
    directoryEventCatalog,
    erasureEventCatalog,
    governmentEventCatalog,
    kindLadderEventCatalog,
    auditScopeEventCatalog,
    calendarFeedEventCatalog,
    setAsideEventCatalog,
    serviceActCatalog,
    documentEventCatalog,
    serviceAccountCatalog,
    webhookEventCatalog,
  ];
  const events = catalogs.flatMap((catalog) =>
    Object.values(catalog as Readonly<Record<string, { type: string; schemas: Record<number, z.ZodType> }>>),
  );
  return {
    ...Object.fromEntries(Object.entries(migrations).map(([name, text]) => [name, sha256(text)])),
    ...Object.fromEntries(
      events.flatMap(({ type, schemas }) =>
        Object.entries(schemas).map(([version, schema]) => [
          `${type} ${version}`,
          sha256(canonicalJson(z.toJSONSchema(schema, JSON_SCHEMA) as JsonObject)),
        ]),
      ),
    ),
  };
}

const JSON_SCHEMA = { io: 'input', unrepresentable: 'any' } as const;
