import { type NameOf, describeEvent } from '#domain/history';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type RecordedEvent, both, dateInWales } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { type Html, markup } from './markup';
import type { SummaryContext } from './summary-input';
import { namesIn } from './summary-names';
import { labels } from './words';

/** Every event with position, times, actor, sentence, and the first checkpoint that covers it. */
export function eventsTable(
  context: SummaryContext,
  caption: string,
  events: readonly RecordedEvent[],
): Html {
  const { language } = context;
  const names = namesIn(context, events);
  const heading = (label: Bilingual): Html => markup`<th scope="col">${label[language]}</th>`;
  return markup`<section class="scroll" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${[labels.record, labels.recorded, labels.by, labels.what, labels.sealedBy].map(heading)}
        </tr>
      </thead>
      <tbody>
        ${events.map((event) => eventRow(context, event, names))}
      </tbody>
    </table>
  </section>`;
}

function eventRow(context: SummaryContext, event: RecordedEvent, names: NameOf): Html {
  const { language, checkpointSizes } = context;
  const { position, recordedAt, effectiveAt } = event;
  const size = checkpointSizes.find((each) => each >= position);
  const covered = size === undefined ? NOT_YET : coveredBy(size);
  const counts = formatDate(dateInWales(effectiveAt), language);
  const late =
    dateInWales(effectiveAt) === dateInWales(recordedAt)
      ? markup``
      : markup`<br><small>${labels.counts[language]} ${counts}</small>`;
  return markup`<tr><th scope="row">${position}</th><td><time datetime="${recordedAt}">${recordedAt.slice(0, 10)} ${recordedAt.slice(11, 19)}</time>${late}</td><td>${actorOf(event, context, names)}</td><td>${describeEvent(event, names)[language]}</td><td${size === undefined ? markup` class="open"` : markup``}>${covered[language]}</td></tr>
`;
}

const NOT_YET = both('not yet proven', 'heb ei brofi eto');
const coveredBy = (size: number): Bilingual => both(`checkpoint ${size}`, `pwynt gwirio ${size}`);

function actorOf(event: RecordedEvent, { language }: SummaryContext, name: NameOf): string {
  const by = event.data['by'] ?? event.metadata['actor'];
  if (typeof by !== 'object' || by === null) return labels.clock[language];
  const who = by as unknown as By;
  const { onBehalfOf } = who;
  return onBehalfOf === undefined
    ? name(who)
    : `${name(who)}, ${FOR(name({ personId: onBehalfOf }))[language]}`;
}

const FOR = (name: string): Bilingual => both(`for ${name}`, `ar ran ${name}`);
