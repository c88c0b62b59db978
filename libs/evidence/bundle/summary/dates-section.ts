import { createHash } from 'node:crypto';
import { formatDate } from '#deadlines';
import { both, type Bilingual } from '#kernel';
import { standing, standingWords, type Due, type Occurrence } from '#obligations';
import { ruleFile } from '../layout';
import { markup, NOTHING, type Html } from './markup';
import type { Telling } from './told';
import { labels } from './words';

const turn = (number: number): Bilingual => both(`Turn ${number}`, `Tro ${number}`);

/** The dates of every turn, each with the sum behind it, and those that stood before. */
export function datesSection(telling: Telling, occurrences: readonly Occurrence[]): Html {
  if (occurrences.length === 0) return NOTHING;
  const { language } = telling;
  return markup`<h4>${labels.dates[language]}</h4>
    ${occurrences.map((occurrence) => turnOf(telling, occurrence))}`;
}

function turnOf({ language, today }: Telling, occurrence: Occurrence): Html {
  const { number, due, earlierDues } = occurrence;
  const last = due === null ? '–' : formatDate(due.lastLawfulDay, language);
  const candidate = due?.candidate === true ? markup` (${labels.candidate[language]})` : NOTHING;
  return markup`<div class="turn">
    <h5>${turn(number)[language]}: <b>${last}</b></h5>
    <p>${standingWords[standing(occurrence, today)][language]}${candidate}</p>
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
  </div> `;
}

const workings = (due: Due, language: Telling['language']): Html =>
  markup`<ol>
      ${due.steps.map(
        ({ text, citation }) =>
          markup`<li>
            ${text[language]}${citation === undefined ? NOTHING : markup` <small>${citation[language]}</small>`}
          </li>`,
      )}
    </ol>
    ${due.setBy === 'reading' ? ruleLink(due.ruleVersion, language) : NOTHING}`;

/** Enough of a hash to tell one rule from another. */
const SHOWN = 12;

function ruleLink(rule: string, language: Telling['language']): Html {
  const sha256 = createHash('sha256').update(rule).digest('hex');
  return markup`<p>
    <small
      >${labels.rule[language]}:
      <a class="hash" href="${ruleFile(sha256)}">${sha256.slice(0, SHOWN)}</a></small
    >
  </p>`;
}
