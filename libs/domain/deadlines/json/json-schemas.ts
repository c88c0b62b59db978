import { z } from 'zod';
import { dutySchema } from '../statute-book/duty';
import { deadlineAnswerSchema } from './answer-schema';
import { deadlineQuestionSchema } from './question-schema';

const generated = (title: string, schema: z.ZodType): object => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
});

/** JSON Schemas (2020-12) of input and output by file name; generated into `schemas`. */
export const jsonSchemas = (): Readonly<Record<string, object>> => ({
  'question.schema.json': generated('A question to the deadline calculator', deadlineQuestionSchema),
  'answer.schema.json': generated('An answer of the deadline calculator', deadlineAnswerSchema),
  'duty.schema.json': generated('A duty of the statute book', dutySchema),
});
