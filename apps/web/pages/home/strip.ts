import type { Home } from '#application/queries';
import type { CalendarDate } from '#domain/kernel';

/** A drawing of the coming weeks, as its template draws it: every length in its own units. */
interface Strip {
  readonly size: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  /** where the bars stand */
  readonly floor: number;
  readonly bars: readonly Bar[];
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly count: number;
  /** the week’s first day, under some of the bars */
  readonly label: string | null;
}

/** There is room for the day of every second week, and in a narrow one of every third. */
const SIZES = {
  wide: { width: 960, tallest: 90, every: 2 },
  narrow: { width: 345, tallest: 70, every: 3 },
} as const;

const ABOVE = 24;
const BELOW = 28;
const GAP = 0.25;

/** A bar a week, the fullest as tall as there is room for. */
export function drawStrip(
  weeks: Home['weeks'],
  size: keyof typeof SIZES,
  labelOf: (monday: CalendarDate) => string,
): Strip {
  const { width, tallest, every } = SIZES[size];
  const step = width / Math.max(weeks.length, 1);
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const floor = ABOVE + tallest;
  const bars = weeks.map(({ monday, count }, index): Bar => {
    const height = count === 0 ? 2 : Math.max(6, Math.round((tallest * count) / most));
    return {
      x: Math.round(step * index + (step * GAP) / 2),
      y: floor - height,
      width: Math.round(step * (1 - GAP)),
      height,
      middle: Math.round(step * (index + 0.5)),
      count,
      label: index % every === 0 ? labelOf(monday) : null,
    };
  });
  return { size, width, height: floor + BELOW, floor, bars };
}
