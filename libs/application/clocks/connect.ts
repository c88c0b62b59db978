import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

export interface TemporalClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** The server says RESOURCE_EXHAUSTED while a run continues as new, which takes milliseconds: the SDK's own 1.7 s are too long. */
const retry = makeGrpcRetryInterceptor(
  defaultGrpcRetryOptions({ initialIntervalMs: () => 20, maxAttempts: 12 }),
);

/** A client for the gateway, with retries that suit commands. @throws when the server can't be reached within five seconds */
export async function connectTemporal(address: string, namespace = 'default'): Promise<TemporalClient> {
  const connection = await Connection.connect({ address, connectTimeout: '5s', interceptors: [retry] });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}

/** The same, connecting with the first call: for a long-running edge that must start while Temporal is away. */
export function lazyTemporal(address: string, namespace = 'default'): TemporalClient {
  const connection = Connection.lazy({ address, interceptors: [retry] });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}
