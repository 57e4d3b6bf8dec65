/** A browser that is driven from outside. */
export interface RemoteBrowser {
  name: string;
  open(url: string): Promise<void>;
  /** Value of an expression in the page; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Chooses files in a file input. */
  choose(selector: string, file: string): Promise<void>;
  close(): Promise<void>;
}

const POLL_TIME = 200;
const LIMIT = 60_000;

/** Waits until an expression is true in the page. */
export async function waitUntil(browser: RemoteBrowser, expression: string): Promise<void> {
  const end = performance.now() + LIMIT;
  while (!(await browser.evaluate<boolean>(`Boolean(${expression})`))) {
    if (performance.now() > end) {
      const text = await browser.evaluate<string>('document.body.innerText');
      throw new Error(`Expected ${expression} in ${browser.name} but received: ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_TIME));
  }
}
