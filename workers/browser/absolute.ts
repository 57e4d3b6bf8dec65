/**
 * An address that holds in every worker. Turbopack gives paths on the page's origin, and starts the worker from text:
 * nothing is relative to that.
 */
export function absolute(address: string): string {
  return address.startsWith('/') ? location.origin + address : address;
}
