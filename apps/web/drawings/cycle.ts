import type { CalendarDate } from '#domain/kernel';
import { type PlacedLabel, placeLabels, widthOf } from './labels';
import { timeScale } from './scale';

/** How an occurrence stands; each has a shape of its own, so that no colour says it alone. */
export type Shape = 'done' | 'passed' | 'next' | 'later';

export interface CycleMark {
  readonly on: CalendarDate;
  readonly shape: Shape;
  /** the day, and what it is, for people */
  readonly lines: readonly string[];
}

/** One line of days: the dates on one reading. */
export interface CycleLine {
  /** null where there is one line alone */
  readonly name: string | null;
  readonly marks: readonly CycleMark[];
}

interface PlacedMark extends CycleMark {
  readonly x: number;
  readonly label: PlacedLabel & { readonly y: number };
}

/** What the template draws. */
export interface CycleDrawing {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly {
    readonly name: string | null;
    readonly nameY: number;
    readonly y: number;
    readonly marks: readonly PlacedMark[];
  }[];
  readonly today: {
    readonly on: CalendarDate;
    readonly x: number;
    readonly text: string;
    readonly middle: number;
    readonly y: number;
  };
}

const WIDTH = 960;
const [LEFT, RIGHT] = [24, WIDTH - 24];
const SIZE = 16;
const LINE_HEIGHT = 20;
/** above the first line alone */
const TODAY_HEIGHT = 24;
const NAME_HEIGHT = 26;
const MARK_HEIGHT = 24;
const BELOW = 4;

/** Occurrences on a line of days, one line for each reading, with today through all of them. */
export function cycleDrawing(
  lines: readonly CycleLine[],
  today: { readonly on: CalendarDate; readonly text: string },
): CycleDrawing {
  const x = timeScale([today.on, ...lines.flatMap(({ marks }) => marks.map(({ on }) => on))], {
    left: LEFT + 30,
    right: RIGHT - 30,
  });
  let top = 0;
  const placed = lines.map(({ name, marks }, index) => {
    const nameY = top + SIZE;
    const above = (name === null ? 0 : NAME_HEIGHT) + (index === 0 ? TODAY_HEIGHT : 0);
    const y = top + above + MARK_HEIGHT / 2 + 4;
    const labels = placeLabels(
      marks.map((mark) => ({ x: x(mark.on), lines: mark.lines })),
      { left: 0, right: WIDTH },
      SIZE,
    );
    const rowHeight = LINE_HEIGHT * Math.max(1, ...marks.map((mark) => mark.lines.length)) + 6;
    const first = y + MARK_HEIGHT / 2 + SIZE;
    const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
    top = first + rows * rowHeight + BELOW;
    return {
      name,
      nameY,
      y,
      marks: marks.flatMap((mark, index): PlacedMark[] => {
        const label = labels[index];
        return label === undefined
          ? []
          : [{ ...mark, x: x(mark.on), label: { ...label, y: first + label.row * rowHeight } }];
      }),
    };
  });
  const half = widthOf([today.text], SIZE) / 2;
  const at = x(today.on);
  const middle = Math.max(half, Math.min(at, WIDTH - half));
  return {
    width: WIDTH,
    height: Math.ceil(top),
    size: SIZE,
    lineHeight: LINE_HEIGHT,
    left: LEFT,
    right: RIGHT,
    lines: placed,
    today: {
      on: today.on,
      x: at,
      text: today.text,
      middle,
      y: (lines[0]?.name == null ? 0 : NAME_HEIGHT) + SIZE,
    },
  };
}
