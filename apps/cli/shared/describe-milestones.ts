import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { MilestoneClash, Occurrence } from '#domain/obligations';

const REACHED = { en: 'reached on', cy: 'cyrhaeddwyd ar' };
const MISSED = { en: 'not reached by then', cy: 'heb ei chyrraedd erbyn hynny' };
const WAS = { en: 'was', cy: 'cyn hyn' };

/** The milestones of an occurrence, one a line, with what they clash with. */
export function describeMilestones(
  { milestones, clashes }: Pick<Occurrence, 'milestones'> & { readonly clashes: readonly MilestoneClash[] },
  language: Language,
): readonly string[] {
  const shown = milestones.filter(({ dropped, reached }) => !dropped || reached !== null);
  return shown.flatMap(({ id, title, on, earlier, reached, missed }) => {
    const day = on === null ? '–' : formatDate(on, language);
    const before = earlier.map((each) => formatDate(each, language)).join(', ');
    const became = reached
      ? `; ${REACHED[language]} ${formatDate(reached.effectiveOn, language)}`
      : missed
        ? `; ${MISSED[language]}`
        : '';
    return [
      `   - ${title[language]}: ${day}${before === '' ? '' : ` (${WAS[language]}: ${before})`}${became}`,
      ...clashes
        .filter(({ milestone }) => milestone === id)
        .map(({ message }) => `     ! ${message[language]}`),
    ];
  });
}
