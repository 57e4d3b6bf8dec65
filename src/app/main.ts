import { missingFeature } from '../client.ts';
import { preferredLanguage } from './language.ts';
import { startPage } from './page.ts';
import { languageTag, useLanguage } from './strings.ts';
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
