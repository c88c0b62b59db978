import { StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { type ZodIssue, faultsOf } from '#domain/kernel';
import { badRequest } from './problem';

type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];

/** Every schema of the API is of zod, which hands its own issues on under the common interface. */
const asZod = (issues: Issues): readonly ZodIssue[] => issues as unknown as readonly ZodIssue[];

/** Judges bodies and parameters by their zod schemas; every fault comes back with its JSON pointer. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      badRequest(
        faultsOf({ issues: asZod(issues) }).map(({ pointer, message }) => ({ pointer, detail: message })),
      ),
  });
