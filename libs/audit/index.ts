export { describeEvent } from './describe-event';
export { forecast, type ForecastItem } from './forecast';
export { asOf, replay, type ReplayStep } from './replay';
export type { NameOf } from './sentences/sentence';
