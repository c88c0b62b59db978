import type { CoreQuestion, openStreams } from './open-core';

/** How the core 0.1.0 is asked: with everything that stood on the stream, each time. */
export type FirstForm = (holidays: string) => (question: string) => string;

/** A core of the first form, to be asked as later ones are. */
export const firstForm =
  (openCore: FirstForm): typeof openStreams =>
  (holidays) => {
    const ask = openCore(holidays);
    return (stream) => {
      const events: unknown[] = [];
      return {
        learn: (event) => void events.push(JSON.parse(event)),
        decide: (question) =>
          ask(JSON.stringify({ ...(JSON.parse(question) as CoreQuestion), stream, events })),
      };
    };
  };
