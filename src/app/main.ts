import './trustedTypes.ts';
import { missingFeature } from '../browser/client.ts';
import { preferredLanguage } from '../ui/language.ts';
import { languageTag, useLanguage } from '../ui/strings.ts';
import { startPage } from './page.ts';
import { createFaultView } from './views/faultView.ts';

const main = document.querySelector('main')!;

await useLanguage(preferredLanguage()).catch(console.error);
const missing = missingFeature();
if (missing === null) startPage(document.querySelector('header')!, main);
else showUnsupported(missing);

function showUnsupported(message: string): void {
  document.documentElement.lang = languageTag();
  main.replaceChildren(createFaultView('', { code: 'unsupported', message }, {}).element);
}
