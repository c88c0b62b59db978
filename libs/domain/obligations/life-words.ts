import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { Explanation, Extension, Occurrence, Stop } from './state';

/** A pause that lasts: since when, why, and what ends it. */
const lasting = ({ from, title, provision, evidence }: Stop): Bilingual =>
  both(
    `The clock has been stopped since ${formatDate(from, 'en')}: ${title.en} (${provision.en}; ${evidence.reference}). It has no last day until the end of this pause is recorded, and nobody is reminded of the earlier day.`,
    `Mae’r cloc wedi’i stopio ers ${formatDate(from, 'cy')}: ${title.cy} (${provision.cy}; ${evidence.reference}). Nid oes diwrnod olaf nes i ddiwedd y saib hwn gael ei gofnodi, ac nid atgoffir neb o’r diwrnod cynharach.`,
  );

const ended = ({ from, to, title, provision, evidence }: Stop & { readonly to: Stop['from'] }): Bilingual =>
  both(
    `The clock was stopped from ${formatDate(from, 'en')} to ${formatDate(to, 'en')}: ${title.en} (${provision.en}; ${evidence.reference}).`,
    `Cafodd y cloc ei stopio o ${formatDate(from, 'cy')} hyd at ${formatDate(to, 'cy')}: ${title.cy} (${provision.cy}; ${evidence.reference}).`,
  );

const pause = (stop: Stop): Bilingual => (stop.to === null ? lasting(stop) : ended({ ...stop, to: stop.to }));

const extension = ({
  newLastDay,
  originalLastDay,
  limit,
  decidedOn,
  provision,
  evidence,
}: Extension): Bilingual =>
  both(
    `Extended on ${formatDate(decidedOn, 'en')} to ${formatDate(newLastDay, 'en')} (${provision.en}; ${evidence.reference}). The original last day is ${formatDate(originalLastDay, 'en')}; counted from it, the latest that could be given was ${formatDate(limit, 'en')}.`,
    `Estynnwyd ar ${formatDate(decidedOn, 'cy')} hyd at ${formatDate(newLastDay, 'cy')} (${provision.cy}; ${evidence.reference}). Y diwrnod olaf gwreiddiol yw ${formatDate(originalLastDay, 'cy')}; o’i gyfrif ohono, y diwrnod hwyraf y gellid ei roi oedd ${formatDate(limit, 'cy')}.`,
  );

const explanation = ({ explainedOn, accepts, evidence, lastLawfulDay }: Explanation): Bilingual => {
  const last =
    lastLawfulDay === null
      ? both('', '')
      : both(
          ` The last lawful day was ${formatDate(lastLawfulDay, 'en')}.`,
          ` Y diwrnod cyfreithlon olaf oedd ${formatDate(lastLawfulDay, 'cy')}.`,
        );
  return both(
    `Explained on ${formatDate(explainedOn, 'en')}, which the law accepts instead of the act: ${accepts.en} (${evidence.reference}).${last.en}`,
    `Esboniwyd ar ${formatDate(explainedOn, 'cy')}, ac mae’r gyfraith yn derbyn hynny yn lle’r weithred: ${accepts.cy} (${evidence.reference}).${last.cy}`,
  );
};

/** What has befallen an occurrence, in sentences for every surface: its extensions, its pauses, an explanation. */
export const lifeNotes = (
  occurrence: Pick<Occurrence, 'extensions' | 'stops' | 'explanation'>,
): readonly Bilingual[] => [
  ...occurrence.extensions.map(extension),
  ...occurrence.stops.map(pause),
  ...(occurrence.explanation === null ? [] : [explanation(occurrence.explanation)]),
];
