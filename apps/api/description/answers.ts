import recorded from './answers.json';

export type Schema = Readonly<Record<string, unknown>>;

/** What the operations answer with, as their types say; null for nothing, or for what is no JSON. */
export interface Answers {
  /** by `Controller.method` */
  readonly operations: Readonly<Record<string, Schema | null>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** As `npm run record:openapi` read them from the types of the handlers. */
export const recordedAnswers: Answers = recorded;
