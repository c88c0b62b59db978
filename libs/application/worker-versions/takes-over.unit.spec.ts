import { type Instant, instant } from '#domain/kernel';
import type { WorkerVersions } from './list-versions';
import { STANDS_IN, type Standing, type TakesOver, takesOver } from './takes-over';

const day = (number: number): Instant => instant(`2026-11-0${number}T09:00:00Z`);

const known = (build: string, from: number, firstServed: Instant | null) =>
  ({ build, state: 'drained', knownSince: day(from), firstServed }) as const;

const versions = (changes: Partial<WorkerVersions> = {}): WorkerVersions => ({
  serving: 'one',
  ramping: null,
  changedBy: 'cylch worker',
  versions: [known('two', 2, null), known('one', 1, day(1))],
  token: new Uint8Array(),
  ...changes,
});

const standing = (changes: Partial<Standing> = {}): Standing => ({
  own: 'two',
  versions: versions(),
  servingLives: true,
  starting: true,
  ...changes,
});

const served = [known('two', 2, day(2)), known('one', 1, day(1))];
const answers = (given: Standing): Record<TakesOver, boolean> => ({
  always: takesOver('always', given),
  new: takesOver('new', given),
  never: takesOver('never', given),
});
const all = { always: true, new: true, never: true };
const none = { always: false, new: false, never: false };
const asked = { always: true, new: false, never: false };

it.each<[string, Partial<Standing>, Record<TakesOver, boolean>]>([
  ['nobody serves', { versions: versions({ serving: null }) }, all],
  ['the build serves already', { own: 'one' }, none],
  ['the one that serves has no worker', { servingLives: false }, all],
  ['the same, long after the start', { servingLives: false, starting: false }, all],
  ['the build is new', {}, { ...asked, new: true }],
  [
    'the build is new and has a share by hand',
    { versions: versions({ ramping: { build: 'two', percent: 5 } }) },
    asked,
  ],
  [
    'the build served before, and a worker of it restarts',
    { versions: versions({ versions: served }) },
    asked,
  ],
  ['another took its place while it ran', { starting: false }, none],
  [
    'an older build stood in for it',
    { versions: versions({ versions: served, changedBy: STANDS_IN }) },
    { ...asked, new: true },
  ],
  [
    'it is the older one, which stood in before',
    { own: 'one', versions: versions({ serving: 'two', versions: served, changedBy: STANDS_IN }) },
    asked,
  ],
])('where %s', (_, changes, expected) => {
  expect(answers(standing(changes))).toEqual(expected);
});
