import { type CheckerOptions, createChecker, type DecodedPhoto } from '../browser/client.ts';
import type { PhotoReport } from '../core/report.ts';
import type { Language } from '../languages/index.ts';
import { localDay } from '../settings/today.ts';
import { el } from '../ui/dom.ts';
import { faultOf } from '../ui/faults.ts';
import { rememberLanguage } from '../ui/language.ts';
import { countText, language, languageTag, strings, useLanguage } from '../ui/strings.ts';
import { announcementOf } from '../ui/verdict.ts';
import { createLiveView, type LiveMode, type LiveView } from './camera/liveView.ts';
import { pathOf, takeDropsAndPastes } from './intake.ts';
import { keepOffline } from './offline.ts';
import { loadSamples } from './samples.ts';
import { createFaultView } from './views/faultView.ts';
import { createIntakeView, type IntakeView, type Readiness } from './views/intakeView.ts';
import { createLanguagePicker } from './views/languagePicker.ts';
import { createListView } from './views/listView.ts';
import { createPrivacyLine } from './views/privacyDialog.ts';
import { createResultView } from './views/resultView.ts';

/** Faults that can go away when the same photo is checked again. */
const WORTH_ANOTHER_TRY: readonly string[] = [
  'timeout',
  'crashed',
  'internal',
  'decoderMissing',
  'engine',
  'other',
];

/** Long side of the picture that the checker makes of a photo that browsers cannot show, pixels. */
const PREVIEW_SIDE = 1600;

/** Long side of the pictures in a list, on screens that show two dots for one, pixels. */
const THUMBNAIL_SIDE = 176;

/** The workers keep their memory this long after the last photo, milliseconds. */
const IDLE_TIMEOUT = 300_000;

const PRESET: NonNullable<CheckerOptions['preset']> = 'standard';

/** A photo that the person brought, with the address under which this page can show it. */
interface Picture {
  file: File;
  name: string;
  url: string;
}

/** Builds the page inside the body's `header` and `main`, and starts loading the checks. */
export function startPage(header: HTMLElement, main: HTMLElement): void {
  const status = el('p', { class: 'sr-only', role: 'status' });
  const furniture = el('div', { class: 'furniture' });
  const dialogs = el('div');
  const samples = loadSamples();
  let intake: IntakeView;
  let offered: (() => void) | null = null;
  let prepared = false;
  let kept = false;
  const checker = createChecker({ preset: PRESET, idleTimeout: IDLE_TIMEOUT, onStateChange: showState });
  let rules: ReturnType<typeof checker.describeRules> | undefined;
  let readiness: Readiness = 'loading';
  let current = new AbortController();
  let pictures: Picture[] = [];
  let live: LiveView | null = null;

  header.append(furniture);
  document.body.append(dialogs, status);
  takeDropsAndPastes((files) => take(files));
  furnish();
  showIntake();
  prepare();

  /** Makes all that stays on the page, in the language in use. */
  function furnish(): void {
    const privacy = createPrivacyLine();
    document.documentElement.lang = languageTag();
    document.querySelector('.skip')!.textContent = strings.skip;
    furniture.replaceChildren(createLanguagePicker(language, changeLanguage), privacy.button);
    dialogs.replaceChildren(privacy.dialog);
    intake = createIntakeView({ onFiles: (files) => take(files), onCamera: openCamera });
    intake.setReadiness(readiness);
    if (offered) intake.offerUpdate(offered);
    void samples.then(intake.setSamples);
    // Where the rules cannot be named, no photo can be checked, and that says so.
    describeRules().then(intake.setRules, () => {});
  }

  /** Checks the photos that are on the screen once more: what the rules say comes in the new language, too. */
  async function changeLanguage(next: Language): Promise<void> {
    await useLanguage(next);
    rememberLanguage(next);
    rules = undefined;
    furnish();
    furniture.querySelector('select')!.focus();
    if (live) openCamera(live.mode);
    else if (pictures.length > 0) take(pictures.map(({ file }) => file));
    else showIntake();
  }

  /** Loads everything at the start: after that, checking a photo needs no network. */
  function prepare(): void {
    showReadiness('loading');
    Promise.all([checker.warmUp(), describeRules(), samples]).then(
      () => {
        prepared = true;
        showState();
        void keepOffline({ onKept: showKept, onUpdate: offerUpdate });
      },
      (error: unknown) => {
        console.error(error);
        prepared = true;
        showReadiness('failed');
      },
    );
  }

  /** Asked for once; after a failure, again. */
  function describeRules() {
    rules ??= checker.describeRules(language).catch((error: unknown) => {
      rules = undefined;
      throw error;
    });
    return rules;
  }

  function showState(): void {
    if (!prepared || checker.state === 'closed') return;
    showReadiness(kept && checker.state === 'ready' ? 'kept' : checker.state);
  }

  function showKept(): void {
    kept = true;
    showState();
  }

  function offerUpdate(take: () => void): void {
    offered = take;
    intake.offerUpdate(take);
    if (intake.element.isConnected) announce(strings.update.offer);
  }

  function showReadiness(state: Readiness): void {
    readiness = state;
    document.documentElement.dataset.checks = state;
    intake.setReadiness(state);
  }

  function show(element: HTMLElement): void {
    main.replaceChildren(element);
    scrollTo({ top: 0 });
  }

  function announce(text: string): void {
    status.textContent = text;
  }

  function showIntake(): void {
    document.title = `${strings.name}: ${strings.intake.title}`;
    show(intake.element);
  }

  /** Drops whatever was there and goes back to the start. */
  function another(): void {
    take([]);
    showIntake();
    intake.focus();
  }

  function cancel(): void {
    another();
    announce(strings.working.cancelled);
  }

  /** Shows the live camera; what it takes is checked like any other photo. */
  function openCamera(mode: LiveMode): void {
    take([]);
    live = createLiveView(
      {
        checker,
        language,
        describeRules,
        onPhoto: (photo) => take([photo], () => openCamera('capture')),
        onChoosePhoto: another,
        onBack: another,
        announce,
      },
      mode,
    );
    show(live.element);
    live.focus();
  }

  /** @param onRetake where the photo was taken and another one can be */
  function take(files: readonly File[], onRetake?: () => void): void {
    live?.close();
    live = null;
    current.abort();
    current = new AbortController();
    for (const { url } of pictures) URL.revokeObjectURL(url);
    pictures = files.map((file) => ({ file, name: pathOf(file), url: URL.createObjectURL(file) }));
    if (pictures.length === 1) void checkOne(pictures[0]!, current.signal, onRetake);
    if (pictures.length > 1) void checkMany(pictures);
  }

  async function checkOne(picture: Picture, signal: AbortSignal, onRetake?: () => void): Promise<void> {
    const view = openResult(picture, { onCancel: cancel, ...(onRetake && { onRetake }) });
    announce(strings.working.steps.checking);
    try {
      const report = await checker.check(picture.file, {
        signal,
        language,
        today: localDay(),
        file: picture.name,
        previewSide: needsPreview(picture.file) ? PREVIEW_SIDE : 0,
        onStep: view.setStep,
        onDecoded: view.setPhoto,
        onRuleDone: view.addRule,
      });
      if (report.error) return showFault(picture, report.error);
      view.finish(report);
      view.focus();
      announce(announcementOf(report));
    } catch (error) {
      if (!signal.aborted) showFault(picture, faultOf(error));
    }
  }

  async function checkMany(chosen: readonly Picture[]): Promise<void> {
    const reports: PhotoReport[] = [];
    const view = createListView(
      { files: chosen.map(({ name }) => name), preset: PRESET },
      {
        onOpen: (index) => openChecked(chosen[index]!, reports[index]!, backToList),
        onStop: () => current.abort(),
        onResume: () => {
          current = new AbortController();
          view.resume();
          void checkRest(current.signal);
        },
        onAnother: another,
        announce,
      },
    );
    const backToList = () => {
      document.title = `${countText(strings.list.title, chosen.length)} · ${strings.name}`;
      show(view.element);
      view.focus();
    };
    describeRules().then(view.setRules, () => {});
    backToList();
    await checkRest(current.signal);

    async function checkRest(signal: AbortSignal): Promise<void> {
      const first = reports.length;
      const rest = chosen.slice(first);
      const options = {
        signal,
        language,
        today: localDay(),
        previewSide: THUMBNAIL_SIDE,
        onDecoded: (index: number, photo: DecodedPhoto) => view.setPhoto(first + index, photo),
      };
      try {
        for await (const report of checker.checkAll(
          rest.map(({ file }) => file),
          options,
        )) {
          const index = reports.length;
          reports.push({ ...report, file: chosen[index]!.name });
          view.setReport(index, reports[index]!);
        }
      } catch (error) {
        if (!signal.aborted) return showFault(chosen[0]!, faultOf(error));
      }
      const replaced = pictures !== chosen;
      if (!replaced) view.finish();
    }
  }

  function openChecked(picture: Picture, report: PhotoReport, onBack: () => void): void {
    if (report.error) {
      showFault(picture, report.error, onBack);
      return;
    }
    const view = openResult(picture, { onCancel: cancel, onBack });
    view.finish(report);
    view.focus();
  }

  function openResult(
    picture: Picture,
    events: { onCancel(): void; onBack?: () => void; onRetake?: () => void },
  ) {
    const view = createResultView(
      { url: picture.url, file: picture.name, preset: PRESET },
      { ...events, onAnother: another, announce },
    );
    // Where even this fails, so does the check, and says so.
    describeRules().then(view.setRules, () => {});
    show(view.element);
    view.focus();
    return view;
  }

  function showFault(picture: Picture, fault: NonNullable<PhotoReport['error']>, onBack?: () => void): void {
    const again =
      !onBack && WORTH_ANOTHER_TRY.includes(fault.code)
        ? { onAgain: () => take(pictures.map(({ file }) => file)) }
        : {};
    const view = createFaultView(picture.name, fault, {
      ...again,
      ...(onBack && { onBack }),
      onAnother: another,
    });
    show(view.element);
    view.focus();
  }
}

/** HEIC is the one accepted format that most browsers cannot show. */
function needsPreview({ type, name }: File): boolean {
  return /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);
}
