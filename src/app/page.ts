import type { Language } from '../languages/index.ts';
import { el } from '../ui/dom.ts';
import { rememberLanguage } from '../ui/language.ts';
import { loadZooming } from '../ui/photoViewer.ts';
import { language, languageTag, strings, useLanguage } from '../ui/strings.ts';
import { hasCamera } from './cameras.ts';
import { Checks } from './checks.ts';
import type { Host } from './host.ts';
import { takeDropsAndPastes } from './intake.ts';
import { Navigation } from './navigation.ts';
import { keepOffline } from './offline.ts';
import { pictureOf } from './picture.ts';
import { loadSamples } from './samples.ts';
import { LaterScreen } from './screens/laterScreen.ts';
import { ListScreen } from './screens/listScreen.ts';
import { PhotoScreen } from './screens/photoScreen.ts';
import { StartScreen } from './screens/startScreen.ts';
import { createLanguagePicker } from './views/languagePicker.ts';
import { createPrivacyLine } from './views/privacyDialog.ts';

/** Builds the page inside the body's `header` and `main`, and starts loading the checks. */
export async function startPage(header: HTMLElement, main: HTMLElement): Promise<void> {
  const samples = loadSamples();
  let start: StartScreen | null = null;
  const status = el('p', { class: 'sr-only', role: 'status' });
  const furniture = createFurniture(header, changeLanguage);
  const checks = new Checks((readiness) => {
    document.documentElement.dataset.checks = readiness;
    start?.setReadiness(readiness);
  });
  const host: Host = {
    checks,
    get navigation() {
      return navigation;
    },
    hasCamera: await hasCamera(),
    openFiles: (files) => navigation.open(screenOf(host, files)),
    openCamera: () => navigation.open(cameraScreen(host)),
    openLighting: () => navigation.open(lightingScreen(host)),
    openRejected: () => navigation.open(rejectedScreen(host)),
    setPreset(preset) {
      checks.preset = preset;
      navigation.refresh();
    },
    announce(text) {
      status.textContent = text;
    },
  };
  start = new StartScreen(host, samples);
  const home = start;
  document.body.append(status);
  keepSkipLinkOutOfHistory(main);
  const navigation: Navigation = new Navigation(main, home);
  takeDropsAndPastes(host.openFiles);
  const ready = await checks.prepare([samples, ...LATER.map((load) => load())]);
  if (!ready) return;
  void keepOffline({ onKept: () => checks.setKept(), onUpdate: (take) => home.offerUpdate(take) });

  /** Checks the photos that are on the screen once more: what the rules say comes in the new language, too. */
  async function changeLanguage(next: Language): Promise<void> {
    await useLanguage(next);
    rememberLanguage(next);
    checks.forgetRules();
    furniture.render();
    navigation.refresh();
    furniture.focus();
  }
}

/** All that stays on the page whatever it shows, in the language in use. */
function createFurniture(header: HTMLElement, onLanguage: (language: Language) => void) {
  const furniture = el('div', { class: 'furniture' });
  const dialogs = el('div');
  header.append(furniture);
  document.body.append(dialogs);

  function render(): void {
    const privacy = createPrivacyLine();
    document.documentElement.lang = languageTag();
    document.querySelector('.skip')!.textContent = strings.skip;
    furniture.replaceChildren(createLanguagePicker(language, onLanguage), privacy.button);
    dialogs.replaceChildren(privacy.dialog);
  }

  render();
  return { render, focus: () => furniture.querySelector('select')!.focus() };
}

/** A jump within the page would be an entry of the history of its own, which no screen belongs to. */
function keepSkipLinkOutOfHistory(main: HTMLElement): void {
  document.querySelector('.skip')!.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
}

function screenOf(host: Host, files: readonly File[]) {
  const pictures = files.map((file) => pictureOf(file));
  return pictures.length === 1 ? new PhotoScreen(host, pictures[0]!) : new ListScreen(host, pictures);
}

/** Scripts that the first screen does without: it has to be there soon. They come before the page says that it is ready. */
const loadCamera = () => import('./screens/cameraScreen.ts');
const loadLighting = () => import('./screens/lightingScreen.ts');
const loadRejected = () => import('./screens/rejectedScreen.ts');
const LATER = [loadCamera, loadLighting, loadRejected, loadZooming];

function cameraScreen(host: Host): LaterScreen {
  return new LaterScreen('camera', async () => {
    const { CameraScreen } = await loadCamera();
    return new CameraScreen(host, (photo) =>
      host.navigation.open(new PhotoScreen(host, pictureOf(photo, true))),
    );
  });
}

function lightingScreen(host: Host): LaterScreen {
  return new LaterScreen('light', async () => {
    const { LightingScreen } = await loadLighting();
    return new LightingScreen(host);
  });
}

function rejectedScreen(host: Host): LaterScreen {
  return new LaterScreen('rejected', async () => {
    const { RejectedScreen } = await loadRejected();
    return new RejectedScreen(host);
  });
}
