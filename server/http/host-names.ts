import { hostname, networkInterfaces } from 'node:os';

/** Names by which this machine calls itself. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(bind: string): boolean {
  return bind === 'localhost' || bind === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(bind);
}

/** An address as it stands in a URL: IPv6 in brackets. */
export function urlHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** Whether an address stands for all addresses of the machine. */
export function isAnyAddress(bind: string): boolean {
  return bind === '0.0.0.0' || bind === '::';
}

/** Names under which a server that listens on `bind` may be asked for. */
export function hostNames(bind: string, publicOrigin: string | null): Set<string> {
  const names = new Set([...OWN_NAMES, urlHost(bind).toLowerCase()]);
  if (isAnyAddress(bind)) {
    names.add(hostname().toLowerCase());
    for (const addresses of Object.values(networkInterfaces())) {
      for (const { address } of addresses ?? []) names.add(urlHost(address));
    }
  }
  if (publicOrigin !== null) names.add(new URL(publicOrigin).hostname.toLowerCase());
  return names;
}
