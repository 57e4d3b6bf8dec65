/**
 * Starts the worker of a lane.
 * @param assetsUrl the folder with `worker.js` and the files beside it, where the bundler can't say it; ends in a slash
 */
export function startWorker(assetsUrl?: string): Worker {
  // Written out like this so that bundlers find the worker.
  if (assetsUrl === undefined) {
    return new Worker(new URL('../../workers/browser/main.ts', import.meta.url), { type: 'module' });
  }
  const address = new URL('worker.js', new URL(assetsUrl, document.baseURI));
  return address.origin === location.origin ? startModule(address.href) : startFromElsewhere(address.href);
}

/** A worker may not come from another origin, but a worker of this one may import it. */
function startFromElsewhere(address: string): Worker {
  const script = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const local = URL.createObjectURL(script);
  const worker = startModule(local);
  // The script is fetched when the worker speaks for the first time, or fails.
  for (const event of ['message', 'error']) {
    worker.addEventListener(event, () => URL.revokeObjectURL(local), { once: true });
  }
  return worker;
}

/** Where a page insists on Trusted Types, this address is what the policy `clearshot` stands for. */
function startModule(address: string): Worker {
  return new Worker(trusted(address) as unknown as string, { type: 'module' });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

interface Policy {
  createScriptURL(address: string): object;
}

let policy: Policy | undefined;

function trusted(address: string): string | object {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('clearshot', { createScriptURL: (address) => address });
  return policy.createScriptURL(address);
}
