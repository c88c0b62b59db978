import type { CalendarDate } from '#domain/kernel';
import { widthOf } from './labels';

/** What became of a rung: each has a shape of its own, so that no colour says it alone. */
export type RungState = 'sent' | 'coming' | 'missed' | 'due-date';

export interface Rung {
  readonly on: CalendarDate;
  readonly state: RungState;
  /** the day, and what it is, for people */
  readonly lines: readonly string[];
}

interface PlacedRung extends Rung {
  readonly x: number;
}

/** What the template draws: rungs side by side in the order of their days, whatever lies between. */
export interface LadderDrawing {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly y: number;
  readonly rungs: readonly PlacedRung[];
  readonly today: {
    readonly on: CalendarDate;
    readonly x: number;
    readonly text: string;
    readonly middle: number;
  };
}

const WIDTH = 960;
const SIZE = 14;
const LINE_HEIGHT = 19;
const Y = 46;

/** The rungs nearest to a day, as many as stand side by side: most of them still to come. */
export function nearest(rungs: readonly Rung[], today: CalendarDate, most = 7): readonly Rung[] {
  const sorted = [...rungs].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const coming = sorted.findIndex(({ on }) => on >= today);
  const next = coming === -1 ? sorted.length : coming;
  const from = Math.max(0, Math.min(next - Math.floor(most / 2), sorted.length - most));
  return sorted.slice(from, from + most);
}

/** The middle of a text, so that all of it is within the drawing. */
function within(x: number, text: string): number {
  const half = widthOf([text], SIZE) / 2;
  return Math.max(half, Math.min(x, WIDTH - half));
}

/** Reminders as rungs of a ladder laid along the days, with today between those before and those to come. */
export function ladderDrawing(
  rungs: readonly Rung[],
  today: { readonly on: CalendarDate; readonly text: string },
): LadderDrawing {
  const shown = nearest(rungs, today.on);
  const before = shown.filter(({ on }) => on < today.on).length;
  // today has a place of its own among them
  const step = WIDTH / (shown.length + 1);
  const place = (index: number): number => Math.round((index + 0.5) * step * 10) / 10;
  const most = Math.max(1, ...shown.map(({ lines }) => lines.length));
  return {
    width: WIDTH,
    height: Y + 34 + most * LINE_HEIGHT,
    size: SIZE,
    lineHeight: LINE_HEIGHT,
    y: Y,
    rungs: shown.map((rung, index) => ({ ...rung, x: place(index < before ? index : index + 1) })),
    today: {
      on: today.on,
      x: place(before),
      text: today.text,
      middle: within(place(before), today.text),
    },
  };
}
