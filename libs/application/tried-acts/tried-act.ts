import { type DescribedEvent, type NameOf, describeEvent, describeRecorded } from '#domain/history';
import { type Bilingual, type Instant, type JsonObject, eventId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';

/** The newest version of each event. */
type Versions = Readonly<Record<string, { readonly version: number }>>;

/** What one who is asked to confirm an act must know. */
export interface TriedAct {
  /** each event that would be recorded, as history will tell it */
  readonly records: readonly Bilingual[];
  /** of the stream as it was read; 0 where there is none */
  readonly version: number;
  /** what was recorded on it since the version that was shown */
  readonly since: readonly DescribedEvent[];
}

interface Draft {
  readonly type: string;
  readonly data: object;
}

interface ToTell {
  readonly stream: string;
  readonly drafts: readonly Draft[];
  readonly now: Instant;
  readonly name?: NameOf | undefined;
  /** the version of the stream that the person was shown */
  readonly shown?: number | undefined;
}

/** Tells an act that was tried and not recorded. */
export async function triedAct(
  ledger: Pick<Ledger, 'readStream'>,
  catalog: Versions,
  { stream, drafts, now, name, shown }: ToTell,
): Promise<TriedAct> {
  const events = await ledger.readStream(stream);
  const version = events.at(-1)?.version ?? 0;
  const inWords = ({ type, data }: Draft): Bilingual =>
    describeEvent(
      {
        eventId: eventId(`${stream}/${version + 1}`),
        type,
        schemaVersion: catalog[type]?.version ?? 1,
        effectiveAt: now,
        recordedAt: now,
        data: JSON.parse(JSON.stringify(data)) as JsonObject,
      },
      name,
    );
  return {
    records: drafts.map(inWords),
    version,
    since: events
      .filter((event) => event.version > (shown ?? version))
      .map((event) => describeRecorded(event, name)),
  };
}
