import { type Bilingual, both } from '#domain/kernel';
import type { Io, Manner } from './io';

const WIDTH = 40;
/** Lines to a log, where there is no terminal: one for each so many hundredths. */
const STEP = 10;

const rowsOf = (done: number, of: number): Bilingual =>
  both(`${done} of ${of} rows`, `Rhesi: ${done} o ${of}`);

export const entriesOf = (done: number, of: number): Bilingual =>
  both(`${done} of ${of} entries`, `Cofnodion: ${done} o ${of}`);

/** Shows how far a long work has come: a bar on a terminal, lines elsewhere, nothing where a program reads. */
export function progressOn(io: Io, { json, language }: Manner, counted = rowsOf) {
  let shown = -1;
  return (done: number, of: number): void => {
    const percent = of === 0 ? 100 : Math.min(100, Math.floor((100 * done) / of));
    const mark = io.isTerminal === true ? percent : Math.floor(percent / STEP);
    if (json || mark === shown) return;
    shown = mark;
    const rows = counted(done, of)[language];
    if (io.isTerminal !== true) return io.err(`${percent} %  ${rows}\n`);
    const full = Math.floor((WIDTH * percent) / 100);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    io.overwrite(`${bar} ${String(percent).padStart(3)} %  ${rows}${percent === 100 ? '\n' : ''}`);
  };
}
