import { createHash } from 'node:crypto';
import { formatDate } from '#domain/deadlines';
import { type PartlyTranslated, type PostId, type RecordedEvent, languageOf } from '#domain/kernel';
import {
  type Due,
  type Obligation,
  type Occurrence,
  authorityWords,
  bodyIn,
  fold,
  kindWords,
  lifeNotes,
  occurrenceHeading,
  readingWarnings,
  sourceWords,
  standing,
  standingWords,
} from '#domain/obligations';
import { describeEvent } from '#domain/history';
import { mailEventTypes } from '#domain/mail';
import { ruleFile } from '../format/manifest';
import { type Html, NOTHING, markup } from './markup';
import type { SummaryContext } from './summary-input';
import { labels } from './words';
import { eventsTable } from './events-table';
import { namesIn, titleIn as knownTitle } from './summary-names';

/** The dates of every occurrence with their workings, and the earlier dates. */
function datesSection(
  context: SummaryContext,
  { definition, occurrences }: Obligation,
  events: readonly RecordedEvent[],
): Html {
  if (occurrences.length === 0) return NOTHING;
  const { language } = context;
  return markup`<h4>${labels.dates[language]}</h4>
    ${occurrences.map((occurrence) => occurrenceOf(context, { definition, occurrence }, events))}`;
}

/** How its outcomes were judged before, and are now, in the sentences of the record. */
const restatedOutcomes = (
  { restatements }: Occurrence,
  events: readonly RecordedEvent[],
  context: SummaryContext,
): readonly Html[] =>
  events
    .filter((event) => restatements.some(({ eventId }) => eventId === event.eventId))
    .map(
      (event) =>
        markup`<p class="warning">${describeEvent(event, namesIn(context, events))[context.language]}</p>`,
    );

function occurrenceOf(
  context: SummaryContext,
  {
    definition,
    occurrence,
  }: { readonly definition: Obligation['definition']; readonly occurrence: Occurrence },
  events: readonly RecordedEvent[],
): Html {
  const { language, today } = context;
  const { number, due, earlierDues } = occurrence;
  const last = due === null ? '–' : formatDate(due.lastLawfulDay, language);
  const candidate = due?.candidate === true ? markup` (${labels.candidate[language]})` : NOTHING;
  return markup`<div class="occurrence">
    <h5>${occurrenceHeading(definition, number)[language]}: <b>${last}</b></h5>
    <p>${standingWords[standing(occurrence, today)][language]}${candidate}</p>
    ${lifeNotes(occurrence).map((note) => markup`<p>${note[language]}</p>`)}
    ${restatedOutcomes(occurrence, events, context)}
    ${due === null ? NOTHING : workings(due, language)}${
      earlierDues.length === 0
        ? NOTHING
        : markup`<p>
            ${labels.earlier[language]}:
            ${earlierDues
              .map((earlier) =>
                earlier.due === null ? '–' : formatDate(earlier.due.lastLawfulDay, language),
              )
              .join('; ')}
          </p>`
    }
    ${milestonesOf(occurrence, language)}
  </div> `;
}

/** The milestones of an occurrence: the day of each, and what became of it. */
function milestonesOf({ milestones }: Occurrence, language: SummaryContext['language']): Html {
  const shown = milestones.filter(({ dropped, reached }) => !dropped || reached !== null);
  if (shown.length === 0) return NOTHING;
  return markup`<p>${labels.milestones[language]}:</p>
    <ul>
      ${shown.map(({ title, on, reached, missed }) => {
        const became = reached
          ? `; ${labels.reachedOn[language]} ${formatDate(reached.effectiveOn, language)}`
          : missed
            ? `; ${labels.notReached[language]}`
            : '';
        return markup`<li>${title[language]}: ${on === null ? '–' : formatDate(on, language)}${became}</li>`;
      })}
    </ul>`;
}

const workings = (due: Due, language: SummaryContext['language']): Html =>
  markup`<ol>
      ${due.steps.map(
        ({ text, citation }) =>
          markup`<li>
            ${text[language]}${citation === undefined ? NOTHING : markup` <small>${citation[language]}</small>`}
          </li>`,
      )}
    </ol>
    ${due.setBy === 'reading' ? ruleLink(due.ruleVersion, language) : NOTHING}`;

/** Number of hash digits that distinguish rules. */
const SHORT_HASH = 12;

function ruleLink(rule: string, language: SummaryContext['language']): Html {
  const sha256 = createHash('sha256').update(rule).digest('hex');
  return markup`<p>
    <small
      >${labels.rule[language]}:
      <a class="hash" href="${ruleFile(sha256)}">${sha256.slice(0, SHORT_HASH)}</a></small
    >
  </p>`;
}

/** One obligation, as far as the bundle covers it. */
export interface SummarizedObligation {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
  readonly mail: readonly RecordedEvent[];
}

export const isMail = ({ type }: RecordedEvent): boolean =>
  (mailEventTypes as readonly string[]).includes(type);

/** The state after its events; null where they start in the middle of its history. */
export const stateOf = ({ events }: SummarizedObligation): Obligation | null =>
  events[0]?.version === 1 ? fold(events) : null;

/** A title in the language it was recorded in. */
function titleOf(title: PartlyTranslated, language: SummaryContext['language']): Html {
  const own = title[language];
  if (own !== undefined) return markup`${own}`;
  const other = language === 'cy' ? 'en' : 'cy';
  return markup`<span lang="${other}">${title[other] ?? ''}</span>`;
}

/** The title of an entry as it stands at the end of the bundle; without its registration, as the register has it. */
export function headingOf(context: SummaryContext, obligation: SummarizedObligation): Html {
  const state = stateOf(obligation);
  if (state !== null) return titleOf(state.definition.title, context.language);
  return markup`${knownTitle(context, obligation.id)?.[context.language] ?? obligation.id}`;
}

export function obligationSection(context: SummaryContext, obligation: SummarizedObligation): Html {
  const { language } = context;
  const { id, events, mail } = obligation;
  const state = stateOf(obligation);
  const called = knownTitle(context, id)?.[language] ?? id;
  return markup`<div class="obligation">
    <h3 id="${language}-${id}">
      ${headingOf(context, obligation)}
    </h3>
    ${state === null ? NOTHING : markup`${factsOf(context, state)}${warningsOf(context, state, events)}${datesSection(context, state, events)}`}
    ${events.length === 0 ? NOTHING : eventsTable(context, `${labels.decisions[language]}: ${called}`, events)}
    ${mail.length === 0 ? NOTHING : eventsTable(context, `${labels.notified[language]}: ${called}`, mail)}
  </div> `;
}

/** By the list of bank holidays that its last decision was made with; none where the bundle does not have that list. */
function warningsOf(
  { language, calendarOf }: SummaryContext,
  state: Obligation,
  events: readonly RecordedEvent[],
): readonly Html[] {
  const calendar = calendarOf(events);
  const warnings = calendar === null ? [] : readingWarnings(state, calendar);
  return warnings.map(({ message }) => markup`<p class="warning">${message[language]}</p>`);
}

function factsOf({ language, names }: SummaryContext, state: Obligation): Html {
  const post = (id: PostId): string => names(language).post?.(id) ?? id;
  const { definition, owner, approver } = state;
  const { source, legalBasis } = definition;
  const { sentence, speaker, place } = sourceWords(source, language);
  const from = [speaker, source.title[language], place].filter((part) => part !== null).join(', ');
  const fact = (label: keyof typeof labels, value: Html | string): Html =>
    markup`<div>
      <dt>${labels[label][language]}</dt>
      <dd>${value}</dd>
    </div>`;
  return markup`<dl>
    ${fact('kind', kindWords[definition.kind][language])}
    ${fact('source', markup`<q lang="${languageOf(sentence)}">${sentence}</q><br><small>${from}</small>`)}
    ${fact('responsible', bodyIn(definition.responsible, language).text)} ${fact('owner', owner === null ? labels.nobody[language] : post(owner))}
    ${fact('approver', approver === null ? labels.nobody[language] : post(approver))}
    ${fact('authority', authorityWords[definition.authority][language])}
    ${legalBasis === undefined ? NOTHING : fact('legalBasis', legalBasis.citation[language])}
  </dl> `;
}
