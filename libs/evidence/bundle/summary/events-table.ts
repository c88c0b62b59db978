import { type NameOf, describeEvent, namedFrom } from '#domain/history';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type RecordedEvent, both, dateInWales } from '#domain/kernel';
import { type Html, markup } from './markup';
import type { SummaryContext } from './summary-input';
import { labels } from './words';

/** Every event with position, times, actor, sentence, and the first checkpoint that covers it. */
export function eventsTable(
  context: SummaryContext,
  caption: string,
  events: readonly RecordedEvent[],
): Html {
  const { language } = context;
  const names = namedFrom(events, namesOf(context));
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

const titles = new WeakMap<object, ReadonlyMap<string, Bilingual>>();

/** The titles of the entries in the bundle: it is read without a directory, and a person stays the id that is recorded. */
function namesOf({ events }: SummaryContext): NameOf {
  const known = events === null ? undefined : (titles.get(events) ?? titlesIn(events));
  if (events !== null && known !== undefined) titles.set(events, known);
  return Object.assign(({ personId }: Parameters<NameOf>[0]) => personId as string, {
    entry: (id: string) => known?.get(id),
  });
}

const titlesIn = (events: readonly RecordedEvent[]): ReadonlyMap<string, Bilingual> =>
  new Map(
    events.flatMap(({ type, data }): [string, Bilingual][] => {
      if (type !== 'ObligationRegistered') return [];
      const { id, title } = data['definition'] as { id: string; title: Partial<Bilingual> };
      return [[id, both(title.en ?? title.cy ?? id, title.cy ?? title.en ?? id)]];
    }),
  );

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
  return markup`<tr><th scope="row">${position}</th><td><time datetime="${recordedAt}">${recordedAt.slice(0, 10)} ${recordedAt.slice(11, 19)}</time>${late}</td><td>${actorOf(event, context)}</td><td>${describeEvent(event, names)[language]}</td><td${size === undefined ? markup` class="open"` : markup``}>${covered[language]}</td></tr>
`;
}

const NOT_YET = both('not yet proven', 'heb ei brofi eto');
const coveredBy = (size: number): Bilingual => both(`checkpoint ${size}`, `pwynt gwirio ${size}`);

function actorOf(event: RecordedEvent, { language }: SummaryContext): string {
  const by = event.data['by'] ?? event.metadata['actor'];
  if (typeof by !== 'object' || by === null) return labels.clock[language];
  const { personId, postId, onBehalfOf } = by as { personId: string; postId?: string; onBehalfOf?: string };
  const names = [personId, postId, onBehalfOf === undefined ? undefined : FOR(onBehalfOf)[language]];
  return names.filter((name) => name !== undefined).join(', ');
}

const FOR = (name: string): Bilingual => both(`for ${name}`, `ar ran ${name}`);
