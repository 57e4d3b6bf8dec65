/** A page whose checks are loaded, for tests that need none of their own: going back to its start is quicker than loading the engine anew. */
import type { Page } from 'playwright';

/** What a page is like when it is opened, as far as tests change it. */
const VIEWPORT = { width: 1280, height: 720 };

export interface SharedTab {
  /** Gives the page at its start, with nothing remembered of what was done before. */
  open(): Promise<Page>;
}

/** @param openPage opens the page, and waits until its checks are loaded; called anew where a test left it in no order */
export function shareTab(openPage: () => Promise<Page>): SharedTab {
  let shared: Page | null = null;
  return {
    async open() {
      if (shared && (shared.isClosed() || !(await isAtStart(shared)))) {
        await shared.context().close();
        shared = null;
      }
      shared ??= await openPage();
      return shared;
    },
  };
}

/** Goes back to the start, as a person can; says whether that worked. */
async function isAtStart(page: Page): Promise<boolean> {
  await page.setViewportSize(VIEWPORT);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  try {
    await page.evaluate(() => {
      dispatchEvent(new DragEvent('dragleave'));
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      document.documentElement.dir = 'ltr';
      document.documentElement.removeAttribute('style');
      localStorage.clear();
      (document.activeElement as HTMLElement | null)?.blur();
      if (history.state.index > 0) history.go(-history.state.index);
    });
    await page.locator('.intake').waitFor({ timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
