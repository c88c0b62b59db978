import {
  Client,
  Connection,
  type TLSConfig,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';

/** Where the Temporal server is, and how it knows us. */
export interface TemporalAddress {
  /** host:port */
  readonly address: string;
  readonly namespace: string;
  /** absent: in the clear */
  readonly tls?: TLSConfig;
  readonly apiKey?: string;
}

export interface TemporalClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** The server says RESOURCE_EXHAUSTED while a run continues as new, which takes milliseconds: the SDK's own 1.7 s are too long. */
const retry = makeGrpcRetryInterceptor(
  defaultGrpcRetryOptions({ initialIntervalMs: () => 20, maxAttempts: 12 }),
);

/** A client for the gateway, with retries that suit commands. @throws when the server can't be reached within five seconds */
export async function connectTemporal({ namespace, ...to }: TemporalAddress): Promise<TemporalClient> {
  const connection = await Connection.connect({ ...to, connectTimeout: '5s', interceptors: [retry] });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}

/** The same, connecting with the first call: for a long-running edge that must start while Temporal is away. */
export function lazyTemporal({ namespace, ...to }: TemporalAddress): TemporalClient {
  const connection = Connection.lazy({ ...to, interceptors: [retry] });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}
