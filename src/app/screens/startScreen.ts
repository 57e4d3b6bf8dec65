import type { RuleDescription } from '../../core/messages/describe.ts';
import { strings } from '../../ui/strings.ts';
import type { Readiness } from '../checks.ts';
import type { Host } from '../host.ts';
import type { Screen } from '../navigation.ts';
import type { SampleId } from '../samples.ts';
import { createStartView, type StartView } from '../views/startView.ts';

/** The first screen. */
export class StartScreen implements Screen {
  readonly address = '';
  readonly #host: Host;
  readonly #samples: Promise<{ id: SampleId; file: File }[]>;
  #view: StartView | null = null;
  #readiness: Readiness = 'loading';
  #update: (() => void) | null = null;

  constructor(host: Host, samples: Promise<{ id: SampleId; file: File }[]>) {
    this.#host = host;
    this.#samples = samples;
  }

  show(): HTMLElement {
    this.#view ??= this.#make();
    document.title = `${strings.name}: ${strings.intake.title}`;
    return this.#view.element;
  }

  focus(): void {
    this.#view?.focus();
  }

  refresh(): void {
    this.#view = null;
  }

  setReadiness(readiness: Readiness): void {
    this.#readiness = readiness;
    this.#view?.setReadiness(readiness);
  }

  /** Offers a newer version of the page. */
  offerUpdate(take: () => void): void {
    this.#update = take;
    this.#view?.offerUpdate(take);
    if (this.#view?.element.isConnected) this.#host.announce(strings.update.offer);
  }

  #make(): StartView {
    const view = createStartView(this.#host);
    view.setReadiness(this.#readiness);
    this.#host.checks.onLoading((loaded) => this.#view?.setLoaded(loaded));
    if (this.#update) view.offerUpdate(this.#update);
    void this.#samples.then(view.setSamples);
    // Where the rules cannot be named, no photo can be checked, and that says so.
    this.#host.checks.describeRules().then(
      (rules: RuleDescription[]) => view.setRules(rules),
      () => {},
    );
    return view;
  }
}
