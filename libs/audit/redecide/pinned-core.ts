import { frozenCore, versionOfCore } from '../core/frozen-cores';
import { keptCalendar } from '../core/kept-calendars';
import type { OpenStream } from '../core/open-core';
import type { Pins } from './recorded-group';

/** A core opened with a calendar, or which of the two is not kept. */
export type PinnedCore =
  | { readonly kind: 'kept'; readonly version: string; readonly open: OpenStream }
  | { readonly kind: 'core-not-kept' }
  | { readonly kind: 'calendar-not-kept' };

/** Where the cores and calendars are that decisions name. */
export type FindCore = (pins: Pins) => PinnedCore;

/** The cores and calendars kept with this program, each opened once. @throws AlteredCoreError */
export function keptCores(): FindCore {
  const opened = new Map<string, PinnedCore>();
  const open = (pins: Pins): PinnedCore => {
    const version = pins.core === null ? undefined : versionOfCore(pins.core);
    const core = version === undefined ? undefined : frozenCore(version);
    if (core === undefined || version === undefined) return { kind: 'core-not-kept' };
    const holidays = pins.calendar === null ? undefined : keptCalendar(pins.calendar);
    return holidays === undefined
      ? { kind: 'calendar-not-kept' }
      : { kind: 'kept', version, open: core(holidays) };
  };
  return (pins) => {
    const name = JSON.stringify([pins.core, pins.calendar]);
    const found = opened.get(name) ?? open(pins);
    opened.set(name, found);
    return found;
  };
}
