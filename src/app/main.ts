import { preferredLanguage } from './language.ts';
import { startPage } from './page.ts';
import { useLanguage } from './strings.ts';

await useLanguage(preferredLanguage()).catch(console.error);
startPage(document.querySelector('header')!, document.querySelector('main')!);
