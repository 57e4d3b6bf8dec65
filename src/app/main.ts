import { startPage } from './page.ts';

startPage(document.querySelector('header')!, document.querySelector('main')!);
