import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { EventData } from '#domain/obligations';
import { occurrenceCalled } from './names';
import { type Sentences, stepsInWords } from './sentence';

type Dated = EventData<'MilestonesDated'>['milestones'][number];

/** A title and its date, or how the date moved; nothing where it stays. */
function datedInWords({ title, from, to }: Dated): Bilingual {
  const [before, now] = [from, to].map((day) =>
    day === null ? both('no date', 'dim dyddiad') : both(formatDate(day, 'en'), formatDate(day, 'cy')),
  );
  if (before === undefined || now === undefined) return title;
  return from === null || from === to
    ? both(`${title.en}: ${now.en}`, `${title.cy}: ${now.cy}`)
    : both(`${title.en}: ${before.en} became ${now.en}`, `${title.cy}: ${now.cy} (cyn hyn: ${before.cy})`);
}

const listed = (parts: readonly Bilingual[]): Bilingual =>
  both(parts.map(({ en }) => en).join('; '), parts.map(({ cy }) => cy).join('; '));

/** Events of the milestones within an occurrence. */
export const milestoneSentences: Sentences<
  'MilestonesSet' | 'MilestonesDated' | 'MilestoneReached' | 'MilestoneMissed' | 'MilestoneReminderDue'
> = {
  MilestonesSet: ({ milestones, reason, by }, name) => {
    const titles = listed(milestones.map(({ title }) => title));
    const why = reason === undefined ? both('', '') : both(` Reason: ${reason}`, ` Rheswm: ${reason}`);
    return milestones.length === 0
      ? both(
          `${name(by)} took the milestones off.${why.en}`,
          `Tynnodd ${name(by)} y cerrig milltir.${why.cy}`,
        )
      : both(
          `${name(by)} set the milestones: ${titles.en}.${why.en}`,
          `Gosododd ${name(by)} y cerrig milltir: ${titles.cy}.${why.cy}`,
        );
  },
  MilestonesDated: ({ occurrence, lastLawfulDay, milestones }, name) => {
    const dates = listed(milestones.map(datedInWords));
    if (milestones.length === 0)
      return both(
        `${occurrenceCalled(name, occurrence).head} has no milestones any more.`,
        `Nid oes cerrig milltir gan ${occurrenceCalled(name, occurrence).soft} mwyach.`,
      );
    const due = lastLawfulDay && both(formatDate(lastLawfulDay, 'en'), formatDate(lastLawfulDay, 'cy'));
    return due === null
      ? both(
          `The milestones of ${occurrenceCalled(name, occurrence).en}, which has no due date yet. ${dates.en}.`,
          `Cerrig milltir ${occurrenceCalled(name, occurrence).cy}, nad oes ganddo ddyddiad cau eto. ${dates.cy}.`,
        )
      : both(
          `The milestones of ${occurrenceCalled(name, occurrence).en}, worked out from its due date, ${due.en}. ${dates.en}.`,
          `Cerrig milltir ${occurrenceCalled(name, occurrence).cy}, wedi’u cyfrifo o’i ddyddiad cau, ${due.cy}. ${dates.cy}.`,
        );
  },
  MilestoneReached: ({ occurrence, title, effectiveOn, on, daysLate, note, by }, name) => {
    const judged =
      on === null || daysLate === 0
        ? both('', '')
        : both(
            ` It was ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late.`,
            ` Roedd yn hwyr (nifer y diwrnodau: ${daysLate}).`,
          );
    const words = note === undefined ? '' : ` ${note}`;
    return both(
      `${name(by)} recorded that a milestone of ${occurrenceCalled(name, occurrence).en} was reached on ${formatDate(effectiveOn, 'en')}: ${title.en}.${judged.en}${words}`,
      `Cofnododd ${name(by)} fod carreg filltir ${occurrenceCalled(name, occurrence).o} wedi’i chyrraedd ar ${formatDate(effectiveOn, 'cy')}: ${title.cy}.${judged.cy}${words}`,
    );
  },
  MilestoneMissed: ({ occurrence, title, on }, name) =>
    both(
      `A milestone of ${occurrenceCalled(name, occurrence).en} was not reached by its day, ${formatDate(on, 'en')}: ${title.en}.`,
      `Ni chyrhaeddwyd carreg filltir ${occurrenceCalled(name, occurrence).o} erbyn ei diwrnod, ${formatDate(on, 'cy')}: ${title.cy}.`,
    ),
  MilestoneReminderDue: ({ occurrence, title, milestoneOn, steps }, name) => {
    const words = stepsInWords(steps);
    return both(
      `A reminder of a milestone of ${occurrenceCalled(name, occurrence).en} (${words.en}) became due to whoever owns it: ${title.en}, ${formatDate(milestoneOn, 'en')}.`,
      `Nodyn atgoffa am garreg filltir ${occurrenceCalled(name, occurrence).o} (${words.cy}) i’w anfon at ei pherchennog: ${title.cy}, ${formatDate(milestoneOn, 'cy')}.`,
    );
  },
};
