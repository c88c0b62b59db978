import { ukBankHolidays } from '#calendars';
import type { PartlyTranslated } from '#kernel';
import type { RecordedEvent } from '#ledger';
import { mailEventTypes } from '#notifications';
import { authorityWords, fold, kindWords, readingWarnings, type Obligation } from '#obligations';
import { datesSection } from './dates-section';
import { markup, NOTHING, type Html } from './markup';
import { recordsTable } from './records-table';
import type { Telling } from './told';
import { labels } from './words';

/** One obligation as far as the bundle tells of it. */
export interface ToldObligation {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
  readonly mail: readonly RecordedEvent[];
}

export const isMail = ({ type }: RecordedEvent): boolean =>
  (mailEventTypes as readonly string[]).includes(type);

/** The state at the end of its events; null where they begin in the middle of its history. */
export const stateOf = ({ events }: ToldObligation): Obligation | null =>
  events[0]?.version === 1 ? fold(events) : null;

/** A title in the language it was recorded in. */
export function titleOf(title: PartlyTranslated, language: Telling['language']): Html {
  const own = title[language];
  if (own !== undefined) return markup`${own}`;
  const other = language === 'cy' ? 'en' : 'cy';
  return markup`<span lang="${other}">${title[other] ?? ''}</span>`;
}

export function obligationSection(telling: Telling, obligation: ToldObligation): Html {
  const { language } = telling;
  const { id, events, mail } = obligation;
  const state = stateOf(obligation);
  return markup`<div class="obligation">
    <h3 id="${language}-${id}">
      ${state === null ? markup`${id}` : titleOf(state.definition.title, language)}
    </h3>
    ${state === null ? NOTHING : markup`${factsOf(telling, state)}${warningsOf(telling, state)}${datesSection(telling, state.occurrences)}`}
    ${events.length === 0 ? NOTHING : recordsTable(telling, `${labels.decisions[language]}: ${id}`, events)}
    ${mail.length === 0 ? NOTHING : recordsTable(telling, `${labels.told[language]}: ${id}`, mail)}
  </div> `;
}

const warningsOf = ({ language }: Telling, state: Obligation): readonly Html[] =>
  readingWarnings(state, ukBankHolidays).map(
    ({ message }) => markup`<p class="warning">${message[language]}</p>`,
  );

function factsOf({ language }: Telling, state: Obligation): Html {
  const { definition, owner, approver } = state;
  const { source, legalBasis } = definition;
  const fact = (label: keyof typeof labels, value: Html | string): Html =>
    markup`<div>
      <dt>${labels[label][language]}</dt>
      <dd>${value}</dd>
    </div>`;
  return markup`<dl>
    ${fact('kind', kindWords[definition.kind][language])}
    ${fact('source', markup`<q>${source.sentence}</q><br><small>${source.speaker}, ${source.title[language]}, ${source.place}</small>`)}
    ${fact('responsible', definition.responsible)} ${fact('owner', owner ?? labels.nobody[language])}
    ${fact('approver', approver ?? labels.nobody[language])}
    ${fact('authority', authorityWords[definition.authority][language])}
    ${legalBasis === undefined ? NOTHING : fact('legalBasis', legalBasis.citation[language])}
  </dl> `;
}
