import { start } from './checks.js';

start(document.querySelector('#photo'));
