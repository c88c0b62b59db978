export { Attempts, CLOCK_SUBJECT, MOST_ATTEMPTS, subjectOf } from './attempts';
export { clocksSetAside, setAsideItems } from './list-set-aside';
export { releaseSetAside, type Released, tryReleasing } from './release';
export { commandSetAside } from './set-aside-refusals';
export { type DecisionWatch, unwatched } from './watch';
