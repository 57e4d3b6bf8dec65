import { type Checker, type CheckSettings, createChecker } from '../browser/client.ts';
import type { PhotoReport } from '../core/report.ts';
import type { Preset } from '../core/rules/rule.ts';
import { isLanguage, type Language } from '../languages/index.ts';
import { el } from '../ui/dom.ts';
import { preferredLanguage } from '../ui/language.ts';
import { useLanguage } from '../ui/strings.ts';
import style from './element.css?inline';
import { createPicker } from './picker.ts';
import { faultView, resultView, workingView } from './views.ts';

/** What comes with `clearshot:report`. */
export interface CheckDetail {
  report: PhotoReport;
  /** The photo, as it was chosen. */
  file: File;
}

declare global {
  interface HTMLElementTagNameMap {
    'clearshot-check': ClearshotCheck;
  }
  interface HTMLElementEventMap {
    'clearshot:report': CustomEvent<CheckDetail>;
  }
}

const PRESETS: readonly string[] = ['lenient', 'standard', 'strict'] satisfies Preset[];

/** Where there is no DOM, as on a server that renders pages, the class can be imported and does nothing. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * Checks a photo that the person chooses in it, or in the file input that `for` names, and shows the verdict.
 * It never keeps a form from being sent: who uses it hears `clearshot:report` and decides.
 */
export class ClearshotCheck extends Base {
  static observedAttributes = ['preset', 'rules', 'language', 'for'];

  #root: ShadowRoot | null = null;
  #checker: Checker | null = null;
  #current = new AbortController();
  #connection = new AbortController();
  #rules: CheckSettings['rules'];
  #report: PhotoReport | null = null;
  #file: File | null = null;

  /** The report of the last photo, or null. */
  get report(): PhotoReport | null {
    return this.#report;
  }

  /** `lenient`, `standard` or `strict`. */
  get preset(): Preset {
    const preset = this.getAttribute('preset') ?? 'standard';
    if (!PRESETS.includes(preset)) {
      throw new TypeError(`Expected ${PRESETS.join(', ')} for preset but received "${preset}"`);
    }
    return preset as Preset;
  }

  set preset(preset: Preset) {
    this.setAttribute('preset', preset);
  }

  /** Rules that differ from the preset, as in `createChecker`; the attribute takes them as JSON. */
  get rules(): CheckSettings['rules'] {
    return this.#rules;
  }

  set rules(rules: CheckSettings['rules']) {
    this.#rules = rules;
    this.#checkAgain();
  }

  /** The language of the texts. Default: the browser's, if it is one of those that are there. */
  get language(): Language {
    const language = this.getAttribute('language') ?? preferredLanguage();
    if (!isLanguage(language)) throw new TypeError(`Expected a language but received "${language}"`);
    return language;
  }

  set language(language: Language) {
    this.setAttribute('language', language);
  }

  connectedCallback(): void {
    this.#root ??= this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#checker = createChecker();
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    this.#current.abort();
    this.#checker?.close();
    this.#checker = null;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'rules') this.#rules = value === null ? undefined : parseRules(value);
    if (!this.#checker || before === value) return;
    if (name === 'language' || name === 'for') void this.#start();
    else this.#checkAgain();
  }

  /** Checks a photo as if it had been chosen here. Rejects when another photo comes before it is done. */
  async check(file: File): Promise<PhotoReport> {
    if (!this.#checker) throw new Error('Expected an element in a document but received one that is not');
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const { preset, rules, language } = this;
    this.#file = file;
    this.#report = null;
    this.#show(workingView());
    const settings = { preset, language, ...(rules && { rules }), signal };
    const report = await this.#checker.check(file, settings);
    this.#report = report;
    this.#show(report.error ? faultView(report.error) : resultView(report, file));
    const detail: CheckDetail = { report, file };
    this.dispatchEvent(new CustomEvent('clearshot:report', { detail, bubbles: true, composed: true }));
    return report;
  }

  /** Forgets the photo. */
  reset(): void {
    this.#current.abort();
    this.#file = null;
    this.#report = null;
    this.#show();
  }

  /** Builds everything anew, in the language in use. */
  async #start(): Promise<void> {
    this.#connection.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    await useLanguage(this.language);
    if (signal.aborted) return;
    const input = this.#inputOutside();
    const take = (file: File) => void this.check(file).catch((error) => this.#showFailure(error));
    input?.addEventListener('change', () => input.files?.[0] && take(input.files[0]), { signal });
    this.#root!.replaceChildren(
      ...(input ? [] : [createPicker(take)]),
      el('div', { part: 'result', class: 'result', role: 'status' }),
    );
    this.#checkAgain();
  }

  #inputOutside(): HTMLInputElement | null {
    const id = this.getAttribute('for');
    if (id === null) return null;
    const input = (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (input instanceof HTMLInputElement && input.type === 'file') return input;
    throw new TypeError(`Expected a file input for "for" but received "${id}"`);
  }

  #checkAgain(): void {
    if (this.#file && this.#checker) this.check(this.#file).catch((error) => this.#showFailure(error));
  }

  #showFailure(error: unknown): void {
    if (this.#current.signal.aborted || !this.isConnected) return;
    this.#show(faultView({ code: 'other', message: String(error) }));
  }

  #show(...children: Node[]): void {
    this.#root?.querySelector('.result')?.replaceChildren(...children);
  }
}

function parseRules(text: string): CheckSettings['rules'] {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`Expected JSON for rules but received ${text}`);
  }
}
