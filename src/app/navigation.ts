/**
 * Which screen is shown, kept in step with the browser's Back and Forward through the History API: every browser has it,
 * and the newer Navigation API only some. Addresses say which kind of screen, never which photo.
 */

/** Something that fills the page. It lives on while it can be come back to. */
export interface Screen {
  /** What the address says after its `#`; empty for the start. */
  readonly address: string;
  /** Gives what is seen: made anew, or as it was left. */
  show(): HTMLElement;
  /** Puts the focus where the news is. */
  focus(): void;
  /** Another screen takes its place for now. */
  leave?(): void;
  /** Nobody comes back to it. */
  close?(): void;
  /** The language or the strictness is another one: what is shown next must be made anew. */
  refresh?(): void;
  /** Whether it holds something that is lost when the page is closed. */
  readonly holdsWork?: boolean;
}

/** What the browser keeps with each entry of its history. */
interface EntryState {
  /** Tells this visit from an earlier one, whose screens are gone. */
  run: string;
  index: number;
}

/** Moves between screens. */
export class Navigation {
  readonly #main: HTMLElement;
  readonly #run = `${Date.now()}-${Math.random()}`;
  #screens: Screen[];
  #scrolls: number[] = [];
  #index = 0;

  /** Shows the first screen. */
  constructor(main: HTMLElement, home: Screen) {
    this.#main = main;
    this.#screens = [home];
    history.scrollRestoration = 'manual';
    addEventListener('popstate', ({ state }) => this.#follow(state));
    addEventListener('beforeunload', (event) => this.#askBeforeLeaving(event));
    this.#startAnew({ keepsFocus: true });
  }

  get current(): Screen {
    return this.#screens[this.#index]!;
  }

  /** The screen that Back leads to. */
  get previous(): Screen | undefined {
    return this.#screens[this.#index - 1];
  }

  /** Opens a screen after the current one; those that Forward led to are gone. */
  open(screen: Screen): void {
    this.#leave();
    for (const gone of this.#screens.splice(this.#index + 1)) gone.close?.();
    this.#screens.push(screen);
    this.#index += 1;
    this.#scrolls[this.#index] = 0;
    history.pushState(this.#state(), '', addressOf(screen));
    this.#show();
  }

  /** Puts a screen in the place of the current one. */
  replace(screen: Screen): void {
    this.#leave();
    this.current.close?.();
    this.#screens[this.#index] = screen;
    this.#scrolls[this.#index] = 0;
    history.replaceState(this.#state(), '', addressOf(screen));
    this.#show();
  }

  back(): void {
    history.back();
  }

  /** Goes back to the first screen, from where Forward leads here again. */
  home(): void {
    if (this.#index > 0) history.go(-this.#index);
  }

  /** Makes every screen anew, as the language or the strictness is another one. */
  refresh(): void {
    for (const screen of this.#screens) screen.refresh?.();
    this.#show({ keepsFocus: true });
  }

  #follow(state: unknown): void {
    if (!isOwn(state, this.#run) || !this.#screens[state.index]) {
      this.#startAnew();
      return;
    }
    if (state.index === this.#index) return;
    this.#leave();
    this.#index = state.index;
    this.#show();
  }

  /** An entry of an earlier visit, or an address that was typed: nothing is kept of it. */
  #startAnew(options = {}): void {
    const [home, ...others] = this.#screens;
    if (this.#index > 0) this.#leave();
    for (const gone of others) gone.close?.();
    this.#screens = [home!];
    this.#index = 0;
    history.replaceState(this.#state(), '', addressOf(home!));
    this.#show(options);
  }

  #leave(): void {
    this.#scrolls[this.#index] = scrollY;
    this.current.leave?.();
  }

  #show({ keepsFocus = false } = {}): void {
    const screen = this.current;
    this.#main.replaceChildren(screen.show());
    document.documentElement.dataset.screen = screen.address || 'start';
    scrollTo({ top: this.#scrolls[this.#index] ?? 0, behavior: 'instant' });
    if (!keepsFocus && document.hasFocus()) screen.focus();
  }

  #state(): EntryState {
    return { run: this.#run, index: this.#index };
  }

  #askBeforeLeaving(event: BeforeUnloadEvent): void {
    if (this.#screens.some(({ holdsWork }) => holdsWork)) event.preventDefault();
  }
}

function isOwn(state: unknown, run: string): state is EntryState {
  return typeof state === 'object' && state !== null && (state as Partial<EntryState>).run === run;
}

function addressOf({ address }: Screen): string {
  return `${location.pathname}${location.search}${address && `#${address}`}`;
}
