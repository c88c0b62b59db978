import { formatDate } from '#domain/deadlines';
import { type Bilingual, type RecordedEvent, both } from '#domain/kernel';
import { eventCatalog, isFactStream } from '#domain/obligations';
import { type Html, NOTHING, markup } from './markup';
import { type SummarizedObligation, isMail, obligationSection } from './obligation-section';
import { overview } from './overview';
import { whatItDoesNotProve, whatItProves } from './proves';
import { eventsTable } from './events-table';
import { titleIn } from './summary-names';
import { labels, scopeWords } from './words';
import type { SummaryContext } from './summary-input';

/** The whole summary in one language. */
export function summaryPart(context: SummaryContext): Html {
  const { language, events } = context;
  return markup`<section lang="${language}" id="${language}" aria-labelledby="${language}-title">
    <h2 id="${language}-title">${labels.title[language]}: ${scopeOf(context)[language]}</h2>
    ${facts(context)}
    <div class="pair">
      <div class="proves">
        <h3>${labels.proves[language]}</h3>
        ${list(whatItProves(context), context)}
      </div>
      <div class="not">
        <h3>${labels.provesNot[language]}</h3>
        ${list(whatItDoesNotProve(context), context)}
      </div>
    </div>
    ${checking(context)} ${events === null ? countsOnly(context) : fullAccount(context, events)}
  </section> `;
}

/** What the bundle is of, with the title of its one entry. */
export const scopeOf = ({ about: { scope }, titles }: Pick<SummaryContext, 'about' | 'titles'>): Bilingual =>
  scopeWords(scope, scope.kind === 'obligation' ? titleIn({ titles }, scope.id) : null);

const list = (sentences: readonly Bilingual[], { language }: SummaryContext): Html =>
  markup`<ul>
    ${sentences.map((sentence) => markup`<li>${sentence[language]}</li>`)}
  </ul>`;

function facts({
  about,
  language,
  today,
  keys,
  pinned,
  stampedSizes,
  checkpointSizes,
}: SummaryContext): Html {
  const fact = (label: keyof typeof labels, value: Html | string): Html =>
    markup`<div>
      <dt>${labels[label][language]}</dt>
      <dd>${value}</dd>
    </div>`;
  const hash = (text: string): Html => markup`<span class="hash">${text}</span>`;
  const lines = (values: readonly string[]): Html =>
    markup`${values.map((value, index) => markup`${index === 0 ? NOTHING : markup`<br>`}${hash(value)}`)}`;
  const { size, root } = about.checkpoint;
  return markup`<dl>
    ${fact('madeAt', markup`${formatDate(today, language)} <small>${about.madeAt}, ${about.program}</small>`)}
    ${fact('origin', hash(about.origin))} ${fact('events', String(about.events.count))}
    ${fact('covered', COVERS(size, about.ledgerSize)[language])} ${fact('root', hash(root))}
    ${fact('stamps', STAMPED(stampedSizes.length, checkpointSizes.length)[language])}
    ${fact('keys', lines(keys))}
    ${fact('madeWith', lines([...pinned.programs, ...pinned.calendars.map(({ version }) => version)]))}
  </dl> `;
}

const COVERS = (size: number, all: number): Bilingual =>
  both(
    `records 1 to ${size}, of ${all} in the ledger when this was made`,
    `cofnodion 1 i ${size}, o ${all} yn y cyfriflyfr pan wnaed hwn`,
  );

const STAMPED = (stamped: number, all: number): Bilingual =>
  both(`${stamped} of the ${all} here`, `${stamped} o’r ${all} sydd yma`);

const checking = ({ language }: SummaryContext): Html =>
  markup`<h3>${labels.check[language]}</h3>
    <p>${CHECK[language]}</p>
    <pre><code>cylch audit verify . --key &quot;…&quot;</code></pre>
    <p>${BY_HAND[language]}</p>
    <pre><code>sha256sum --check manifest.json.sha256</code></pre> `;

const CHECK = both(
  'In the folder of this bundle, with no network and without the department’s system, and with a key that you had from elsewhere:',
  'Yn ffolder y bwndel hwn, heb rwydwaith a heb system yr adran, a chydag allwedd a gawsoch o le arall:',
);
const BY_HAND = both(
  'README.txt says how to check parts by hand. The fingerprint of the whole bundle:',
  'Mae DARLLENWCH.txt yn dweud sut i wirio rhannau â llaw. Ôl bys y bwndel cyfan:',
);

function fullAccount(context: SummaryContext, events: readonly RecordedEvent[]): Html {
  const { language } = context;
  const { obligations, others } = apart(events);
  return markup`<h3>${labels.contents[language]}</h3>
    ${overview(context, obligations)} ${obligations.map((each) => obligationSection(context, each))}
    ${
      others.length === 0
        ? NOTHING
        : markup`<div class="obligation">
            <h3 id="${language}-others">${labels.others[language]}</h3>
            ${eventsTable(context, labels.otherEvents[language], others)}
          </div>`
    }`;
}

/** Whatever else is on the record has streams and events of its own. */
const isOfObligation = ({ stream, type }: RecordedEvent): boolean =>
  Object.hasOwn(eventCatalog, type) && !isFactStream(stream);

/** The events of each obligation with its mail; others separately. */
function apart(events: readonly RecordedEvent[]): {
  readonly obligations: readonly SummarizedObligation[];
  readonly others: readonly RecordedEvent[];
} {
  const own = new Map<string, { id: string; events: RecordedEvent[]; mail: RecordedEvent[] }>();
  const of = (id: string) => {
    const found = own.get(id) ?? { id, events: [], mail: [] };
    own.set(id, found);
    return found;
  };
  const others: RecordedEvent[] = [];
  for (const event of events) {
    const about = event.data['obligationId'];
    if (isMail(event) && typeof about === 'string') of(about).mail.push(event);
    else if (isMail(event) || !isOfObligation(event)) others.push(event);
    else of(event.stream).events.push(event);
  }
  return { obligations: [...own.values()], others };
}

function countsOnly(context: SummaryContext): Html {
  const { language, counts } = context;
  return markup`<h3>${labels.obligations[language]}</h3>
    <p>${TOO_MANY[language]}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${labels.stream[language]}</th>
          <th scope="col">${labels.events[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${[...counts].map(
          ([stream, count]) =>
            markup`<tr>
              <th scope="row">${titleIn(context, stream)?.[language] ?? stream}</th>
              <td>${count}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;
}

const TOO_MANY = both(
  'There are too many records to list one by one here; they are in events.jsonl. A bundle of one entry shows its whole history.',
  'Mae gormod o ddigwyddiadau i’w rhestru fesul un yma; maent yn events.jsonl. Mae bwndel o un cofnod yn dangos ei holl hanes.',
);
