import { type NewEvent, type Result, both, canonicalJson, ok, refuse } from '#domain/kernel';
import type { Alongside, AppendRefusal, AppendRequest, EventCodec, Seal } from './contract';

/** The maximum size of data and metadata as stored, from the limit of an entry in the published log. */
const MAX_EVENT_BYTES = 60_000;

/** A request, and its stored form: sealed, canonical JSON. */
export interface PreparedAppend {
  readonly request: AppendRequest;
  readonly stored: readonly NewEvent[];
  readonly data: readonly string[];
  readonly metadata: readonly string[];
  readonly alongside: readonly Alongside[];
}

/** Judges what needs no look at the ledger, and seals. @throws TypeError for data that JSON cannot hold faithfully */
export function prepareAppend(
  request: AppendRequest,
  seal: Seal,
  codec: EventCodec,
): Result<PreparedAppend, AppendRefusal> {
  if (request.events.length === 0) return refuse(EMPTY);
  const stored = seal(request);
  const data = stored.map((event) => canonicalJson(event.data));
  const metadata = stored.map((event) => canonicalJson(event.metadata));
  if (data.some((text, index) => isTooLarge(text, metadata[index] ?? ''))) return refuse(TOO_LARGE);
  const confirmation = codec.confirmation(stored);
  const alongside = [...(request.alongside ?? []), ...(confirmation === null ? [] : [confirmation])];
  return ok({ request, stored, data, metadata, alongside });
}

const isTooLarge = (data: string, metadata: string): boolean =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) > MAX_EVENT_BYTES;

const EMPTY: AppendRefusal = {
  code: 'empty-append',
  message: both('An append needs at least one event.', 'Mae angen o leiaf un digwyddiad i’w ychwanegu.'),
};

const TOO_LARGE: AppendRefusal = {
  code: 'event-too-large',
  message: both(
    `An event holds at most ${MAX_EVENT_BYTES} bytes. Shorten the text, or keep the document elsewhere and record its address.`,
    `Mae digwyddiad yn dal ${MAX_EVENT_BYTES} beit ar y mwyaf. Byrhewch y testun, neu cadwch y ddogfen mewn man arall a chofnodwch ei chyfeiriad.`,
  ),
};
