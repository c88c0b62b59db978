import { type AddressInfo, createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, LOOPBACK, () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });

/** The preferred port on loopback if it is free, else any free one. */
export const freePort = async (
  preferred: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number> => {
  const first = taken.has(preferred) ? null : await tryPort(preferred);
  return first ?? ((await tryPort(0)) as number);
};

/** Several at once, all different. */
export async function freePorts<Name extends string>(
  preferred: Record<Name, number>,
): Promise<Record<Name, number>> {
  const taken = new Set<number>();
  const ports = {} as Record<Name, number>;
  for (const name of Object.keys(preferred) as Name[]) {
    ports[name] = await freePort(preferred[name], taken);
    taken.add(ports[name]);
  }
  return ports;
}
