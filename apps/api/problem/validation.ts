import { StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { both, jsonPointer } from '#kernel';
import { badRequest } from './problem';

type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];
type PathPart = NonNullable<Issues[number]['path']>[number];

const keyOf = (part: PathPart): PropertyKey => (typeof part === 'object' ? part.key : part);

/** Judges bodies and parameters by their zod schemas; every fault comes back with its JSON pointer. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      badRequest(
        issues.map(({ message, path }) => ({
          pointer: jsonPointer((path ?? []).map(keyOf)),
          detail: both(message, `Nid yw’r gwerth hwn yn ffitio: ${message}`),
        })),
      ),
  });
