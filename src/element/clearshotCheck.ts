import { type Checker, type CheckSettings, createChecker } from '../browser/client.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import type { PhotoReport } from '../core/report.ts';
import type { Preset } from '../core/rules/rule.ts';
import type { Language } from '../languages/index.ts';
import { el } from '../ui/dom.ts';
import { faultOf } from '../ui/faults.ts';
import { inLanguage } from '../ui/strings.ts';
import style from './element.css?inline';
import { elementLanguage } from './elementLanguage.ts';
import { type ClearshotEvents, eventOf } from './events.ts';
import { followInput } from './followInput.ts';
import { createPicker } from './picker.ts';
import { validityOf } from './validity.ts';
import { faultView, resultView, workingView } from './views.ts';

declare global {
  interface HTMLElementTagNameMap {
    'clearshot-check': ClearshotCheck;
  }
  interface HTMLElementEventMap extends ClearshotEvents {}
}

const PRESETS: readonly string[] = ['lenient', 'standard', 'strict'] satisfies Preset[];

/** Properties that a framework may have set before this class was there. */
const PROPERTIES = [
  'preset',
  'rules',
  'language',
  'name',
  'required',
  'requirePass',
  'confirm',
  'assetsUrl',
] as const;

/** Where there is no DOM, as on a server that renders pages, the class can be imported and does nothing. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * Checks a photo that the person chooses in it, or in the file input that `for` names, and shows the verdict.
 * It belongs to its form: with a `name` its photo is sent along. It keeps no form from being sent unless `required`
 * or `require-pass` says so: who uses it hears `clearshot-report` and decides.
 */
export class ClearshotCheck extends Base {
  static observedAttributes = [
    'preset',
    'rules',
    'language',
    'for',
    'required',
    'require-pass',
    'confirm',
    'assets-url',
  ];
  static formAssociated = true;

  #root: ShadowRoot | null = null;
  #internals: ElementInternals | null = null;
  #checker: Checker | null = null;
  #current = new AbortController();
  #connection = new AbortController();
  #outside: HTMLInputElement | null = null;
  #rules: CheckSettings['rules'];
  #report: PhotoReport | null = null;
  #file: File | null = null;
  #used = false;
  #broken = false;

  /** The report of the last photo, or null. */
  get report(): PhotoReport | null {
    return this.#report;
  }

  /** The photo, or null. */
  get file(): File | null {
    return this.#file;
  }

  /** The form that the element belongs to, or null. */
  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? null;
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

  /** Rules that differ from the preset, as in `createChecker`; JSON will do, and is what the attribute takes. */
  get rules(): CheckSettings['rules'] {
    return this.#rules;
  }

  set rules(rules: CheckSettings['rules'] | string | null) {
    this.#rules = typeof rules === 'string' ? parseRules(rules) : (rules ?? undefined);
    this.#checkAgain();
  }

  /** The language of the texts; any BCP 47 tag can be set. Default: the page's, else the browser's, else English. */
  get language(): Language {
    return elementLanguage(this);
  }

  set language(language: string) {
    this.setAttribute('language', language);
  }

  /** The name under which the form sends the photo; with `for` the input sends it. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** Whether the form can't be sent without a photo. */
  get required(): boolean {
    return this.hasAttribute('required');
  }

  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Whether the form can't be sent with a photo that fails, that can't be read, or that is not checked yet. */
  get requirePass(): boolean {
    return this.hasAttribute('require-pass');
  }

  set requirePass(requirePass: boolean) {
    this.toggleAttribute('require-pass', requirePass);
  }

  /** Whether the form gets the photo only once the person has said so, with a button under the verdict. */
  get confirm(): boolean {
    return this.hasAttribute('confirm');
  }

  set confirm(confirm: boolean) {
    this.toggleAttribute('confirm', confirm);
  }

  /** Where the worker's files lie, as in `createChecker`; null for where the bundler put them. */
  get assetsUrl(): string | null {
    return this.getAttribute('assets-url');
  }

  set assetsUrl(assetsUrl: string | null) {
    if (assetsUrl === null) this.removeAttribute('assets-url');
    else this.setAttribute('assets-url', assetsUrl);
  }

  connectedCallback(): void {
    this.#internals ??= this.attachInternals();
    this.#root ??= this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#takeEarlyProperties();
    this.#openChecker();
    this.#start().catch(reportError);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    this.#current.abort();
    this.#checker?.close();
    this.#checker = null;
    this.#outside?.setCustomValidity('');
    this.#outside = null;
  }

  /** The form was reset. */
  formResetCallback(): void {
    if (!this.hasAttribute('for')) this.reset();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'rules') this.#rules = value === null ? undefined : parseRules(value);
    if (!this.#checker || before === value) return;
    if (name === 'assets-url') this.#openChecker();
    if (name === 'language' || name === 'for') this.#start().catch(reportError);
    else if (name.startsWith('require')) this.#tellForm();
    else this.#checkAgain();
  }

  /**
   * Checks a photo as if it had been chosen here. Rejects when the engine can't be loaded, and when another photo
   * comes before this one is done.
   */
  async check(file: File): Promise<PhotoReport> {
    if (!this.#checker) throw new Error('Expected an element in a document but received one that is not');
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    this.#file = file;
    this.#report = null;
    this.#used = false;
    this.#broken = false;
    try {
      const report = await this.#checkNow(file, this.#checker, signal);
      this.#report = report;
      const rules = await this.#checker.describeRules(this.language);
      await this.#show(
        () => (report.error ? faultView(report.error) : this.#resultView(report, rules, file)),
        signal,
      );
      this.dispatchEvent(eventOf('clearshot-report', { report, file }));
      return report;
    } catch (error) {
      if (!signal.aborted) await this.#showFailure(error, file, signal);
      throw error;
    }
  }

  /** Forgets the photo. */
  reset(): void {
    this.#current.abort();
    this.#current = new AbortController();
    if (!this.#file) return;
    this.#file = null;
    this.#report = null;
    this.#broken = false;
    this.#root?.querySelector('.result')?.replaceChildren();
    this.#tellForm();
    this.dispatchEvent(eventOf('clearshot-reset', null));
  }

  #resultView(report: PhotoReport, rules: readonly RuleDescription[], file: File): HTMLElement {
    const isAsked = this.confirm && !this.hasAttribute('for');
    const onUse = () => {
      this.#used = true;
      this.#tellForm();
      this.dispatchEvent(eventOf('clearshot-use', { report, file }));
    };
    return resultView(report, rules, file, isAsked ? onUse : null);
  }

  async #checkNow(file: File, checker: Checker, signal: AbortSignal): Promise<PhotoReport> {
    this.dispatchEvent(eventOf('clearshot-start', { file }));
    await this.#show(workingView, signal);
    const { preset, rules, language } = this;
    return checker.check(file, { preset, language, ...(rules && { rules }), signal });
  }

  /** Builds everything anew, in the language in use. */
  async #start(): Promise<void> {
    this.#connection.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    await inLanguage(this.language, () => {
      if (!signal.aborted) this.#build(signal);
    });
  }

  #build(signal: AbortSignal): void {
    const id = this.getAttribute('for');
    const take = (file: File) => void this.check(file).catch(() => {});
    this.#root!.replaceChildren(
      ...(id === null ? [createPicker(take)] : []),
      el('div', { part: 'result', class: 'result', role: 'status' }),
    );
    const before = this.#current;
    if (id !== null) this.#follow(id, take, signal);
    this.#tellForm();
    if (this.#current === before) this.#checkAgain();
  }

  #follow(id: string, take: (file: File) => void, signal: AbortSignal): void {
    const onInput = (input: HTMLInputElement | null) => {
      this.#outside?.setCustomValidity('');
      this.#outside = input;
      this.#tellForm();
    };
    const onFile = (file: File | null) => (file ? take(file) : this.reset());
    followInput(this.getRootNode() as Document | ShadowRoot, id, { onInput, onFile }, signal);
  }

  #openChecker(): void {
    this.#checker?.close();
    const { assetsUrl } = this;
    this.#checker = createChecker(assetsUrl === null ? {} : { assetsUrl });
  }

  /** A property that was set before the element was defined hides the class's own. */
  #takeEarlyProperties(): void {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
  }

  #checkAgain(): void {
    if (this.#file && this.#checker) this.check(this.#file).catch(() => {});
  }

  async #showFailure(error: unknown, file: File, signal: AbortSignal): Promise<void> {
    this.#broken = true;
    await this.#show(() => faultView(faultOf(error)), signal);
    if (!signal.aborted) this.dispatchEvent(eventOf('clearshot-error', { error, file }));
  }

  /** Shows something in this element's language: another one on the page may have another. */
  async #show(build: () => Node, signal: AbortSignal): Promise<void> {
    await inLanguage(this.language, () => {
      if (signal.aborted) return;
      this.#root?.querySelector('.result')?.replaceChildren(build());
      this.#tellForm();
    });
  }

  /** Gives the form the photo, and says whether it may be sent. */
  #tellForm(): void {
    const isGiven = !this.confirm || this.#used;
    const progress = { file: this.#file, isGiven, report: this.#report, broken: this.#broken };
    if (this.hasAttribute('for')) {
      this.#internals?.setFormValue(null);
      this.#internals?.setValidity({});
      this.#outside?.setCustomValidity(validityOf(progress, false, this.requirePass).message);
      return;
    }
    this.#internals?.setFormValue(isGiven ? this.#file : null);
    const { flags, message } = validityOf(progress, this.required, this.requirePass);
    this.#internals?.setValidity(flags, message, this.#root?.querySelector('input') ?? undefined);
  }
}

function parseRules(text: string): CheckSettings['rules'] {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`Expected JSON for rules but received ${text}`);
  }
}
