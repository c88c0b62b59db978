import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { type ServerHttp2Stream, connect, constants, createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Certified } from './certificates';

export interface GuardedTemporal {
  /** host:port, of a host whose name the certificate holds */
  readonly address: string;
  close(): Promise<void>;
}

interface Guard {
  /** the Temporal server behind it, in the clear */
  readonly behind: string;
  readonly server: Certified;
  /** the authority whose certificates clients must hold; absent: none is asked for */
  readonly clientAuthority?: string;
  /** whoever does not name it is answered UNAUTHENTICATED */
  readonly apiKey?: string;
}

const UNAUTHENTICATED = '16';

/** A real Temporal server behind a door that speaks TLS, as a cluster's own front end or a proxy does. */
export async function guardTemporal(guard: Guard): Promise<GuardedTemporal> {
  const upstream = connect(`http://${guard.behind}`);
  upstream.on('error', () => undefined);
  const door = createSecureServer({
    cert: readFileSync(guard.server.cert),
    key: readFileSync(guard.server.key),
    ...(guard.clientAuthority !== undefined && {
      ca: readFileSync(guard.clientAuthority),
      requestCert: true,
      rejectUnauthorized: true,
    }),
  });
  door.on('stream', (stream, headers) => {
    if (guard.apiKey !== undefined && headers.authorization !== `Bearer ${guard.apiKey}`)
      return refuse(stream);
    const { [constants.HTTP2_HEADER_AUTHORITY]: _authority, ...rest } = headers;
    const asked = upstream.request(rest);
    stream.pipe(asked);
    asked.on('response', (answered) => {
      stream.respond(answered, { waitForTrailers: true });
      asked.on('trailers', (trailers: IncomingHttpHeaders) =>
        stream.on('wantTrailers', () => stream.sendTrailers(trailers)),
      );
      asked.pipe(stream);
    });
    for (const end of [stream, asked]) end.on('error', () => undefined);
    return undefined;
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    address: `localhost:${(door.address() as AddressInfo).port}`,
    close: async () => {
      upstream.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

function refuse(stream: ServerHttp2Stream): void {
  stream.respond(
    { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': UNAUTHENTICATED },
    { endStream: true },
  );
}
