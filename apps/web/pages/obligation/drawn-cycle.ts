import type { ObligationInFull, ReadingDates } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';
import { type Occurrence, occurrenceName } from '#domain/obligations';
import {
  type CycleDrawing,
  type CycleLine,
  type CycleMark,
  type Shape,
  cycleDrawing,
} from '../../drawings/cycle';
import { formatShortDate } from '../../platform/format';
import { sentences } from '../../platform/locale';

/** Occurrences that one line shows at most. */
const MOST = 5;

/** Numbers of the occurrences to draw: one before the one that presses, and those after it. */
function numbersAround(numbers: readonly number[], pressing: number): readonly number[] {
  const at = Math.max(0, numbers.indexOf(pressing) - 1);
  return numbers.slice(Math.min(at, Math.max(0, numbers.length - MOST))).slice(0, MOST);
}

interface Asked {
  readonly at: ObligationInFull;
  readonly today: CalendarDate;
  readonly language: Language;
}

function shapeOf(occurrence: Occurrence | undefined, on: CalendarDate, { at, today }: Asked): Shape {
  if (occurrence?.stage === 'confirmed' || occurrence?.stage === 'explained') return 'done';
  if (on < today) return 'passed';
  return occurrence !== undefined && occurrence.number === at.current?.number ? 'next' : 'later';
}

/** A date on a reading. What became of an occurrence is said on the reading that counts alone. */
function markOf(number: number, on: CalendarDate, counts: boolean, asked: Asked): CycleMark {
  const { at, language, today } = asked;
  const t = sentences(language, 'shared/days');
  const occurrence = at.occurrences.find((each) => each.number === number);
  const shape = counts ? shapeOf(occurrence, on, asked) : on < today ? 'passed' : 'later';
  const state = counts && shape !== 'later' ? [t(`drawing.state.${shape}`)] : [];
  return {
    on,
    shape,
    lines: [formatShortDate(on, language), occurrenceName(at.state.definition, number)[language], ...state],
  };
}

function lineOf(grid: ReadingDates, asked: Asked): CycleLine {
  const { at, language } = asked;
  const counts = at.current?.due?.readingId === grid.reading.id;
  const numbers = grid.answers.map((_, index) => grid.first + index);
  const marks = numbersAround(numbers, at.current?.number ?? grid.first).flatMap((number) => {
    const occurrence = counts ? at.occurrences.find((each) => each.number === number) : undefined;
    const on = occurrence?.due?.lastLawfulDay ?? grid.answers[number - grid.first]?.lastLawfulDay;
    return on === undefined ? [] : [markOf(number, on, counts, asked)];
  });
  return { name: at.readings.length > 1 ? grid.reading.label[language] : null, marks };
}

/** The line of the reading that counts stands first. */
const byCounting =
  ({ at }: Asked) =>
  (one: ReadingDates, other: ReadingDates): number =>
    Number(other.reading.id === at.current?.due?.readingId) -
    Number(one.reading.id === at.current?.due?.readingId);

/** An entry’s dates on a line, each reading on one of its own; null where there are no two dates to compare. */
export function drawnCycle(asked: Asked): (CycleDrawing & { readonly description: string }) | null {
  const { at, today, language } = asked;
  const t = sentences(language, 'shared/days');
  const lines = [...at.readings].sort(byCounting(asked)).map((grid) => lineOf(grid, asked));
  const dated = lines.filter(({ marks }) => marks.length > 0);
  if (dated.reduce((sum, { marks }) => sum + marks.length, 0) < 2) return null;
  const description = dated
    .map(({ name, marks }) => {
      const said = marks.map(({ lines: [day = '', ...what] }) => `${what.join(', ')}: ${day}`).join('; ');
      return `${name ?? t('drawing.cycle.name')}: ${said}.`;
    })
    .join(' ');
  const drawing = cycleDrawing(dated, {
    on: today,
    text: t('drawing.today', { day: formatDate(today, language) }),
  });
  return { ...drawing, description };
}
