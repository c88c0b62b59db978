import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino, stdSerializers, stdTimeFunctions } from 'pino';
import { escapedJson } from './visible-text';

interface LogContext {
  commandId?: string;
  obligationId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Whatever the work logs, now and later, says of which command it is. */
export const withLogContext = <Result>(context: LogContext, work: () => Result): Result =>
  contexts.run({ ...context }, work);

/** For work whose command is known only on the way: an HTTP request. */
export function addToLogContext(context: LogContext): void {
  Object.assign(contexts.getStore() ?? {}, context);
}

export const openLogger = (destination: DestinationStream) =>
  pino(
    {
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: stdSerializers.err, error: stdSerializers.err },
      // the result is written into
      mixin: () => ({ ...contexts.getStore() }),
    },
    // a log may be read at a terminal, and says what people wrote
    { write: (line) => void destination.write(escapedJson(line)) },
  );

/** The one logger of a program: a line of JSON for each happening, on standard error. */
export const logger = openLogger(process.stderr);

type Level = 'fatal' | 'error' | 'warn' | 'debug' | 'trace';

const writeAt =
  (level: Level) =>
  (message: unknown, ...rest: unknown[]): void => {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const details = context === undefined ? rest : rest.slice(0, -1);
    logger[level](
      {
        context,
        ...(message instanceof Error && { err: message }),
        ...(details.length > 0 && { details }),
      },
      message instanceof Error ? message.message : String(message),
    );
  };

/** What NestJS says goes to the same logger; its own account of starting is of use to none but its debugger. */
export const nestLogger: LoggerService = {
  fatal: writeAt('fatal'),
  error: writeAt('error'),
  warn: writeAt('warn'),
  log: writeAt('debug'),
  debug: writeAt('debug'),
  verbose: writeAt('trace'),
};
