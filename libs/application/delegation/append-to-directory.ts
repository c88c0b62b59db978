import {
  DIRECTORY_STREAM,
  type DirectoryEventData,
  type DirectoryEventType,
  directoryEventCatalog,
} from '#domain/directory';
import { type Instant, type JsonObject, type JsonValue, eventId } from '#domain/kernel';
import type { Alongside, Ledger } from '#record/ledger';

export interface DirectoryEventDraft<Type extends DirectoryEventType> {
  readonly type: Type;
  readonly data: DirectoryEventData<Type>;
  readonly metadata: JsonObject;
  readonly alongside?: readonly Alongside[];
}

/** As the ledger takes it: what is not given is absent. */
const recordedData = (data: object): JsonObject =>
  Object.fromEntries<JsonValue>(
    Object.entries(data as JsonObject).filter(([, value]) => (value as unknown) !== undefined),
  );

/** Appends one event to the stream of the directory. False where another came between. */
export async function appendToDirectory<Type extends DirectoryEventType>(
  ledger: Ledger,
  { type, data, metadata, alongside = [] }: DirectoryEventDraft<Type>,
  { version, now }: { readonly version: number; readonly now: Instant },
): Promise<boolean> {
  const { version: schemaVersion, schema } = directoryEventCatalog[type];
  const isScratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (isScratch) await tx.setScratchClock(now);
    const appended = await tx.append({
      stream: DIRECTORY_STREAM,
      expected: version === 0 ? 'none' : version,
      events: [
        {
          eventId: eventId(`${DIRECTORY_STREAM}/${version + 1}`),
          type,
          schemaVersion,
          effectiveAt: now,
          data: recordedData(schema.parse(data)),
          metadata,
        },
      ],
      alongside,
    });
    return appended.ok && !appended.value.repeated;
  });
}
