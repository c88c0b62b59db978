import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { type Result, ok, refuse } from '#domain/kernel';
import type { AddressFault } from '#domain/webhooks';

/** What may be sent to besides public addresses over HTTPS: origins, with `*` for any port. */
export type AllowedReceivers = readonly string[];

const ANY_PORT = /:\*$/u;

/** An entry of the list as it is compared; null for what is none. */
export function allowedReceiver(text: string): string | null {
  const isAnyPort = ANY_PORT.test(text);
  const url = urlIn(text.replace(ANY_PORT, ''));
  if (url === null || !['http:', 'https:'].includes(url.protocol) || text.includes('//*')) return null;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') return null;
  return isAnyPort ? `${url.protocol}//${url.hostname}:*` : url.origin;
}

const urlIn = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const isAllowed = ({ origin, protocol, hostname }: URL, allowed: AllowedReceivers): boolean =>
  allowed.includes(origin) || allowed.includes(`${protocol}//${hostname}:*`);

/** The host without the brackets of an IPv6 address and without the dot of a whole name. */
export const hostOf = ({ hostname }: URL): string =>
  hostname.replace(/^\[(.*)\]$/u, '$1').replace(/\.$/u, '');

/** Names that mean this machine or this network, whatever they resolve to. */
const INSIDE = /(^|\.)(localhost|local|internal|home\.arpa|localdomain)$/iu;

/** Public by their range, and yet of a platform’s own services: Azure’s, which answers every machine in it. */
const PLATFORM = new Set(['168.63.129.16']);

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** An address as it is connected to: one that holds an IPv4 address is that address. Null for no address. */
function addressIn(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = text.replace(/%.*$/u, '');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

/** Whether the internet at large reaches it: what is special in any way is not public. */
export function isPublicAddress(text: string): boolean {
  const address = addressIn(text);
  if (address === null || address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6') return address.match(GLOBAL_UNICAST);
  return !PLATFORM.has(address.toString());
}

/** Refused even where a receiver is allowed by name: where platforms keep credentials, and what is nobody’s. */
const NEVER: ReadonlySet<string> = new Set(['linkLocal', 'multicast', 'broadcast', 'unspecified']);

function mayBeAllowed(text: string): boolean {
  const address = addressIn(text);
  return address !== null && !NEVER.has(address.range()) && !PLATFORM.has(address.toString());
}

/**
 * Why an address cannot be a receiver's, by what it says; null where it can. `URL` reads every spelling of an IPv4 address
 * (decimal, octal, hexadecimal, shortened) as the browser does, so that one form is judged.
 */
export function addressFaultOf(text: string, allowed: AllowedReceivers): AddressFault | null {
  const url = urlIn(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || hostOf(url) === '')
    return 'address-not-read';
  if (url.username !== '' || url.password !== '') return 'address-with-password';
  const host = hostOf(url);
  const isAddress = addressIn(host) !== null;
  if (isAllowed(url, allowed)) return !isAddress || mayBeAllowed(host) ? null : 'address-private';
  if (url.protocol !== 'https:') return 'address-not-https';
  return isAddress
    ? isPublicAddress(host)
      ? null
      : 'address-private'
    : INSIDE.test(host)
      ? 'address-private'
      : null;
}

/** One address that a name stands for. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

export type Resolve = (host: string) => Promise<readonly Resolved[]>;

/** As the machine resolves names, its own hosts file included. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, order: 'verbatim' });

type Unreachable = 'no-such-host' | 'private-address' | 'not-https';

/**
 * The addresses that may be connected to. Every one that the name stands for is judged, and one bad one refuses all: nobody has a
 * reason to give a receiver's name a private address. Hazard: connect to these and do not resolve the name again; it may stand
 * for another address a moment later.
 */
export async function checkedAddresses(
  url: URL,
  allowed: AllowedReceivers,
  resolve: Resolve,
): Promise<Result<readonly Resolved[], { readonly code: Unreachable }>> {
  const fault = addressFaultOf(url.href, allowed);
  if (fault !== null)
    return refuse({ code: fault === 'address-not-https' ? 'not-https' : 'private-address' });
  const host = hostOf(url);
  const literal = addressIn(host);
  const found =
    literal === null
      ? await resolve(host).catch(() => [])
      : [{ address: host, family: literal.kind() === 'ipv6' ? 6 : 4 }];
  if (found.length === 0) return refuse({ code: 'no-such-host' });
  const may = isAllowed(url, allowed) ? mayBeAllowed : isPublicAddress;
  return found.every(({ address }) => may(address)) ? ok(found) : refuse({ code: 'private-address' });
}
