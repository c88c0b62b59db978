import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import { type Obligation, obligationStanding, pressingOccurrence, standingWords } from '#domain/obligations';
import { type Html, markup } from './markup';
import { type SummarizedObligation, headingOf, stateOf } from './obligation-section';
import type { SummaryContext } from './summary-input';
import { labels } from './words';

/** Every obligation on a line: its next or last date, and its standing. */
export function overview(context: SummaryContext, obligations: readonly SummarizedObligation[]): Html {
  const { language } = context;
  const headings = [labels.obligation, labels.lastDay, labels.stands, labels.events];
  return markup`<section class="scroll" aria-label="${labels.obligations[language]}" tabindex="0"><table>
    <caption>
      ${labels.obligations[language]}
    </caption>
    <thead>
      <tr>
        ${headings.map((heading) => markup`<th scope="col">${heading[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${obligations.map((each) => line(context, each))}
    </tbody>
  </table></section>`;
}

function line(context: SummaryContext, obligation: SummarizedObligation): Html {
  const { language, today } = context;
  const { id, events, mail } = obligation;
  const state = stateOf(obligation);
  const [last, stands] = standsOn(state, today);
  const title = headingOf(context, obligation);
  return markup`<tr>
    <th scope="row"><a href="#${language}-${id}">${title}</a></th>
    <td>${last === null ? '–' : formatDate(last, language)}</td>
    <td>${stands[language]}</td>
    <td>${events.length + mail.length}</td>
  </tr> `;
}

/** The first occurrence that is not done, else the last one. */
function standsOn(
  state: Obligation | null,
  today: SummaryContext['today'],
): readonly [SummaryContext['today'] | null, Bilingual] {
  if (state === null) return [null, BEFORE_PERIOD];
  const last = pressingOccurrence(state, today)?.due?.lastLawfulDay ?? null;
  return [last, standingWords[obligationStanding(state, today)]];
}

const BEFORE_PERIOD = both('Registered before this period', 'Wedi’i gofrestru cyn y cyfnod hwn');
