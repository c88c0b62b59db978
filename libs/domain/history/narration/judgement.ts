import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { EventData } from '#domain/obligations';
import { type NameOf, ofOccurrence } from './names';
import type { Sentences } from './sentence';

type Restated = EventData<'JudgementRestated'>;
type Judgement = Restated['before'];

/** How an outcome is judged against one date, without a full stop. */
function judged({ outcome }: Restated, { timeliness, daysLate, lastLawfulDay }: Judgement): Bilingual {
  if (outcome === 'absence')
    return lastLawfulDay === null
      ? both('not done', 'heb ei wneud')
      : both(
          `not done by ${formatDate(lastLawfulDay, 'en')}`,
          `heb ei wneud erbyn ${formatDate(lastLawfulDay, 'cy')}`,
        );
  switch (timeliness) {
    case 'in-time':
      return both('done in time', 'wedi’i wneud mewn pryd');
    case 'late':
      return daysLate === 1
        ? both('1 day late', 'un diwrnod yn hwyr')
        : both(`${daysLate} days late`, `yn hwyr (nifer y diwrnodau: ${daysLate})`);
    case 'early':
      return both('done before it was lawful', 'wedi’i wneud cyn ei fod yn gyfreithlon');
    case 'no-date':
      return both('done, with no date to judge it by', 'wedi’i wneud, heb ddyddiad i farnu ar ei sail');
  }
}

/** The reading, or else the date, that an outcome is judged on. */
function onWhat({ reading, lastLawfulDay }: Judgement): Bilingual {
  const [en, cy] =
    lastLawfulDay === null ? ['–', '–'] : [formatDate(lastLawfulDay, 'en'), formatDate(lastLawfulDay, 'cy')];
  return reading === null
    ? both(`on the last day ${en}`, `yn ôl y diwrnod olaf, ${cy}`)
    : both(
        `on the reading “${reading.label.en}” (last lawful day ${en})`,
        `yn ôl y dehongliad “${reading.label.cy}” (diwrnod cyfreithlon olaf: ${cy})`,
      );
}

const DECIDED: Readonly<Record<Restated['cause'], Bilingual>> = {
  reading: both('chosen', 'a ddewiswyd'),
  amendment: both('amended', 'a ddiwygiwyd'),
  fact: both('worked out again', 'a gyfrifwyd eto'),
  act: both('worked out again', 'a gyfrifwyd eto'),
  'statutory-move': both('moved', 'a symudwyd'),
  deferral: both('deferred', 'a ohiriwyd'),
  extension: both('extended', 'a estynnwyd'),
  pause: both('put off by a pause', 'a ohiriwyd gan saib'),
  'pause-end': both('counted with a pause', 'a gyfrifwyd gyda saib'),
  correction: both('corrected', 'a gywirwyd'),
};
const WAS_DECIDED: Readonly<Record<Restated['cause'], Bilingual>> = {
  reading: both('the reading was chosen', 'dewiswyd y dehongliad'),
  amendment: both('the entry was amended', 'diwygiwyd y cofnod'),
  fact: both('what it counts from was recorded', 'cofnodwyd yr hyn y mae’n cyfrif ohono'),
  act: both('the act before it was recorded', 'cofnodwyd y weithred o’i flaen'),
  'statutory-move': both('the date was moved', 'symudwyd y dyddiad'),
  deferral: both('the date was deferred', 'gohiriwyd y dyddiad'),
  extension: both('the date was extended', 'estynnwyd y dyddiad'),
  pause: both('the clock was stopped', 'stopiwyd y cloc'),
  'pause-end': both('the pause ended', 'daeth y saib i ben'),
  correction: both('the date was corrected', 'cywirwyd y dyddiad'),
};

/** Who changed the date, when and on what. */
function decided(
  verb: Bilingual,
  { on, by, proposedBy, advice, reference }: Restated,
  name: NameOf,
): Bilingual {
  const who = both(
    `${verb.en} on ${formatDate(on, 'en')} by ${name(by)}`,
    `${verb.cy} ar ${formatDate(on, 'cy')} gan ${name(by)}`,
  );
  const proposed =
    proposedBy === undefined
      ? both('', '')
      : both(`, as proposed by ${name(proposedBy)}`, `, fel y cynigiodd ${name(proposedBy)}`);
  const ground =
    advice !== undefined
      ? both(
          `, on the advice of ${advice.from} (${advice.reference}, ${formatDate(advice.on, 'en')})`,
          `, ar sail cyngor ${advice.from} (${advice.reference}, ${formatDate(advice.on, 'cy')})`,
        )
      : reference === undefined
        ? both('', '')
        : both(`, on ${reference}`, `, ar sail ${reference}`);
  return both(`${who.en}${proposed.en}${ground.en}`, `${who.cy}${proposed.cy}${ground.cy}`);
}

const GONE = both(
  'this no longer applies, because the new last day had not passed',
  'nid yw hyn yn gymwys bellach, am nad oedd y diwrnod olaf newydd wedi mynd heibio',
);

/** How an outcome was judged before its date changed, how it is judged now, and on whose word. */
function restated(data: Restated, name: NameOf): Bilingual {
  const { occurrence, cause, before, after } = data;
  const [was, wasOn] = [judged(data, before), onWhat(before)];
  const now = after && judged(data, after);
  const nowOn = after && onWhat(after);
  const word = decided((now === null ? WAS_DECIDED : DECIDED)[cause], data, name);
  const [en, cy] =
    now === null || nowOn === null
      ? [`${GONE.en}; ${word.en}`, `${GONE.cy}; ${word.cy}`]
      : [`${now.en} ${nowOn.en}, ${word.en}`, `${now.cy} ${nowOn.cy}, ${word.cy}`];
  const said = both(`${was.en} ${wasOn.en}; ${en}.`, `${was.cy} ${wasOn.cy}; ${cy}.`);
  return ofOccurrence(name, occurrence, said);
}

/** An outcome that was judged anew. */
export const judgementSentences: Sentences<'JudgementRestated'> = { JudgementRestated: restated };
